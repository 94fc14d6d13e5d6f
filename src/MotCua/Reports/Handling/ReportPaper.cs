using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Reports.Handling;

/// <summary>The report as a paper, A4 landscape.</summary>
internal static class ReportPaper
{
    public static Paper Of(Figures figures, IReadOnlyList<FigureGroup> form, string formName, AgencyProfile agency, DateOnly today)
    {
        var cells = form.SelectMany(g => g.Columns).Select(c => c.Cell).ToList();
        return new Paper("TÌNH HÌNH GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH", PaperSize.A4, true,
            new Letterhead(agency.Superior, agency.Name, agency.Place, today),
            [
                new Paragraph($"Số liệu chốt đến {figures.Period.AsOf.Print()}. Đơn vị tính: số hồ sơ TTHC.", Italic: true, Align: PaperAlign.Center),
                new PaperTable(
                    [new PaperColumn("TT", 0.7, PaperAlign.Center), new PaperColumn("Lĩnh vực", 4), .. form.SelectMany(g => g.Columns.Select(c => new PaperColumn($"{Short(g.Title)}: {c.Title}", 1.6, PaperAlign.Right)))],
                    [.. figures.Rows.Select((row, at) => Row($"{at + 1}", FiguresText.NameOf(row), cells, row)), Row("", Figures.AllFields, cells, figures.Total)]),
                new Paragraph(FiguresText.Share(figures.Total) + ".", Bold: true),
                new Signatures([new Signature("NGƯỜI LẬP BIỂU"), new Signature(agency.HeadTitle.Length > 0 ? agency.HeadTitle : "THỦ TRƯỞNG ĐƠN VỊ", "(Ký, đóng dấu)", agency.HeadName)]),
            ])
        { FormName = formName, Subtitle = $"Từ ngày {figures.Period.From.Print()} đến ngày {figures.Period.To.Print()}" };
    }

    private static IReadOnlyList<string?> Row(string at, string name, List<FigureCell> cells, FigureRow row) => [at, name, .. cells.Select(c => c.Figure(row).Print())];

    private static string Short(string title) => title.Replace("Số hồ sơ ", "", StringComparison.Ordinal) is var rest ? char.ToUpper(rest[0], VietnamText.Culture) + rest[1..] : title;
}
