using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Exporting;

/// <summary>The statistical annex as a table of a paper and as a spreadsheet.</summary>
internal static class AnnexTables
{
    private static readonly IReadOnlyList<(string Header, double Width, PaperAlign Align)> Columns =
        [("STT", 0.85, PaperAlign.Center), ("Chỉ tiêu thống kê", 4, PaperAlign.Left), ("Đơn vị tính", 1.3, PaperAlign.Center), ("Số liệu trong kỳ", 1.5, PaperAlign.Right), ("So kỳ trước", 1.6, PaperAlign.Right), ("Ghi chú", 2.2, PaperAlign.Left)];

    public static PaperTable Of(ReportContent content) => new([.. Columns.Select(c => new PaperColumn(c.Header, c.Width, c.Align))], Rows(content).Select(r => (IReadOnlyList<string?>)[.. r.Select(c => $"{c}")]));

    public static Sheet Sheet(PeriodicReport report)
    {
        var content = report.Shown;
        return new Sheet("Phụ lục", [content.Head.Superior, content.Head.Unit],
            ["PHỤ LỤC THỐNG KÊ", content.Title, $"Số liệu từ ngày {content.Figures.From.Print()} đến ngày {content.Figures.To.Print()}, chốt đến {content.Figures.AsOf.Print()}"],
            [.. Columns.Select(c => SheetGroup.Alone(c.Header, c.Width * 11))], Rows(content).Select(r => (IReadOnlyList<object?>)r))
        { Notes = report.IsFrozen ? [$"Nội dung niêm phong, SHA-256: {report.FrozenHash}"] : ["Dự thảo, chưa duyệt."], Signers = ["NGƯỜI LẬP BIỂU", content.Head.Signer.Split('\n')[^1]] };
    }

    private static IEnumerable<object?[]> Rows(ReportContent content)
    {
        var at = 0;
        foreach (var group in content.Annex.GroupBy(r => r.Group))
        {
            yield return ["", group.Key.ToUpper(VietnamText.Culture), "", "", "", ""];
            foreach (var row in group) yield return [++at, row.Name, row.Unit, row.Corrected.Length > 0 ? $"{row.Value} (điều chỉnh: {row.Corrected})" : row.Value, row.Before, AnnexNotes.Of(row)];
        }
    }
}
