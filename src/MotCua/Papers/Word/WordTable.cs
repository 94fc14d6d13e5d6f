using DocumentFormat.OpenXml.Wordprocessing;

namespace MotCua.Papers.Word;

/// <summary>A ruled table whose header is repeated on every page and whose rows are not cut.</summary>
internal static class WordTable
{
    public static Table Of(PaperTable table, int width)
    {
        var total = table.Columns.Sum(c => c.Width);
        var widths = table.Columns.Select(c => (int)(c.Width / total * width)).ToList();
        var letters = table.Columns.Count > 6 ? 22 : 24;
        return new Table(
        [
            new TableProperties(new TableStyle { Val = WordStyles.Table }, new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })),
            Row([.. table.Columns.Select((c, at) => Cell(c.Header, widths[at], PaperAlign.Center, true, letters))], header: true),
            .. table.Rows.Select(row => Row([.. table.Columns.Select((c, at) => Cell(at < row.Count ? row[at] : null, widths[at], c.Align, IsGroup(row), letters))], header: false)),
        ]);
    }

    // Only its name is there: a heading among the rows.
    private static bool IsGroup(IReadOnlyList<string?> row) => row.Count > 2 && row.Count(c => !string.IsNullOrEmpty(c)) == 1;

    private static TableRow Row(IEnumerable<TableCell> cells, bool header)
    {
        var about = new TableRowProperties(new CantSplit());
        if (header) about.Append(new TableHeader());
        return new TableRow([about, .. cells]);
    }

    private static TableCell Cell(string? text, int width, PaperAlign align, bool bold, int letters) => new(
        new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }, new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
        WordText.Of(text, WordStyles.Cell, bold, align: align, halfPoints: letters));
}
