using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Work.Planning;

/// <summary>The plan as it is issued: its tasks in one table, by field.</summary>
internal static class PlanPaper
{
    public static Paper Of(ReformPlan plan, AgencyProfile agency, IReadOnlyList<IGrouping<string, WorkTask>> groups, DateOnly day) => new("KẾ HOẠCH", PaperSize.A4, false, new Letterhead(agency.Superior, agency.Name, agency.Place, day),
        [
            .. groups.SelectMany((group, at) => (PaperBlock[])
            [
                new Heading($"{at + 1}. {ReformFields.NameOf(group.Key)}", 2),
                new PaperTable(
                    [new("TT", 0.6, PaperAlign.Center), new("Nhiệm vụ", 3.6), new("Sản phẩm", 2), new("Chủ trì", 1.7), new("Phối hợp", 1.7), new("Hoàn thành", 1.4, PaperAlign.Center)],
                    group.Where(t => t.CancelledOn is null).Select((t, row) => (IReadOnlyList<string?>)[$"{row + 1}", t.Content, t.Product, t.LeadName, t.SupportNames, t.DueOn.Print()])),
            ]),
            new SideBySide(
                [new Recipients([agency.Superior.Length > 0 ? $"{agency.Superior} (báo cáo)" : "Cơ quan cấp trên (báo cáo)", "Các bộ phận thuộc UBND (thực hiện)", "Lưu: VT"])],
                [new Signatures([new Signature($"TM. ỦY BAN NHÂN DÂN\n{agency.HeadTitle}", null, agency.HeadName)])], 45),
        ])
    {
        Subtitle = plan.Title, Number = plan.Symbol, FormName = plan.IsOpen ? "DỰ THẢO" : null,
    };
}
