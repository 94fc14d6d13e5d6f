using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Exporting;

/// <summary>The tables and the chart a text names by their keys.</summary>
internal static class ReportTables
{
    private static readonly string[] FieldHeads = ["Phải giải quyết", "Đã giải quyết", "Đúng và trước hạn", "Quá hạn", "Tỷ lệ", "Đang giải quyết", "Đang quá hạn"], ComparedHeads = ["Kỳ này", "Kỳ trước", "Tăng, giảm", "Cùng kỳ năm trước", "Tăng, giảm"];

    public static IEnumerable<PaperBlock> Of(ReportContent content, string block) => block switch
    {
        "bang-linh-vuc" when content.Figures.Fields.Count > 0 => [new TableCaption("Kết quả giải quyết hồ sơ theo lĩnh vực"), Fields(content.Figures)],
        "bieu-do" when ReportChart.Of(content.Figures) is { } chart => [chart],
        "bang-so-sanh" => [new TableCaption("So với kỳ trước và cùng kỳ năm trước"), Compared(content.Figures)],
        "bang-ho-so-tre" when content.Figures.Late.Count > 0 => [new TableCaption(content.Figures.LateTitle), Late(content.Figures)],
        _ => [],
    };

    private static PaperTable Fields(ReportFigures figures) => new(
        [new PaperColumn("TT", 0.6, PaperAlign.Center), new PaperColumn("Lĩnh vực", 2.6), .. FieldHeads.Select(h => new PaperColumn(h, 1.15, PaperAlign.Right))],
        figures.Fields.Select((row, at) => (IReadOnlyList<string?>)[$"{at + 1}", row.Field.Length > 0 ? row.Field : "Chưa ghi lĩnh vực", row.Received.Print(), row.Settled.Print(), row.NotLate.Print(), row.Late.Print(), row.OnTimeRate?.PrintShare() ?? "–", row.Pending.Print(), row.Overdue.Print()]));

    private static PaperTable Compared(ReportFigures figures) => new(
        [new PaperColumn("Chỉ tiêu", 3.4), .. ComparedHeads.Select(h => new PaperColumn(h, 1.3, PaperAlign.Right))],
        figures.Compared.Select(figures.Find).OfType<ReportFigure>().Select(f => (IReadOnlyList<string?>)[f.Title, f.Text, f.Print(f.Before), f.Change(f.Before), f.Print(f.YearBefore), f.Change(f.YearBefore)]));

    private static PaperTable Late(ReportFigures figures) => new(
        [new PaperColumn("TT", 0.75, PaperAlign.Center), new PaperColumn("Mã hồ sơ", 3.3), new PaperColumn("Thủ tục", 2.4), new PaperColumn("Hẹn trả, kết thúc", 1.9, PaperAlign.Center), new PaperColumn("Nguyên nhân", 2.6), new PaperColumn("Xin lỗi", 0.9)],
        figures.Late.Select((late, at) => (IReadOnlyList<string?>)[$"{at + 1}", late.Code, late.Procedure, $"{late.DueOn?.Print() ?? "–"}\n{late.EndedOn?.Print() ?? "đang xử lý"}", late.Cause, late.HasApology ? "Đã" : "Chưa"]));
}
