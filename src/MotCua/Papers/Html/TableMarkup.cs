namespace MotCua.Papers.Html;

internal static class TableMarkup
{
    public static void Write(Markup markup, PaperTable table)
    {
        var total = table.Columns.Sum(column => column.Width);
        // On a phone each cell stands below the one before, under the name of its column; a wide table on a small window scrolls inside the sheet,
        // and a region one scrolls must be reachable by keyboard.
        using (markup.Element("div", "paper-scroll", ("tabindex", "0"), ("role", "group"), ("aria-label", "Bảng")))
        using (markup.Element("table", table.Columns.Count > 7 ? "paper-table paper-register" : "paper-table"))
        {
            using (markup.Element("colgroup"))
                foreach (var column in table.Columns) markup.Empty("col", BlockMarkup.ClassOfWidth(100 * column.Width / total));
            using (markup.Element("thead")) using (markup.Element("tr"))
                foreach (var column in table.Columns)
                    using (markup.Element("th", null, ("scope", "col"))) markup.Text(column.Header);
            using (markup.Element("tbody"))
                foreach (var row in table.Rows) Row(markup, table.Columns, row);
        }
    }

    private static void Row(Markup markup, IReadOnlyList<PaperColumn> columns, IReadOnlyList<string?> row)
    {
        using (markup.Element("tr"))
            foreach (var (at, column) in columns.Index())
                using (markup.Element("td", BlockMarkup.ClassOf(column.Align), ("data-label", column.Header.ReplaceLineEndings(" ")))) markup.Text(at < row.Count ? row[at] : null);
    }
}
