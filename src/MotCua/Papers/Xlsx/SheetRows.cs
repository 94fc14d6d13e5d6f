using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MotCua.Papers.Xlsx;

/// <summary>Writes rows one after another and remembers which cells are merged.</summary>
internal sealed class SheetRows(OpenXmlWriter writer, int columns)
{
    private int _row;

    public List<string> Merged { get; } = [];

    public void Skip() => _row++;

    /// <summary>Text across the whole table.</summary>
    public void Line(string text, uint style)
    {
        _row++;
        Write([Text(1, text, style)]);
        Merge(1, _row, columns, _row);
    }

    /// <summary>Two header rows.</summary>
    public void Header(IReadOnlyList<SheetGroup> groups)
    {
        var (first, at) = (++_row, 1);
        var (upper, lower) = (new List<Cell>(), new List<Cell>());
        foreach (var group in groups)
        {
            var start = at;
            foreach (var column in group.Columns)
            {
                var alone = group.Title.Length == 0;
                upper.Add(At(first, at, alone ? column.Header : at == start ? group.Title : ""));
                lower.Add(At(first + 1, at, alone ? "" : column.Header));
                if (alone) Merge(at, first, at, first + 1);
                at++;
            }
            if (group is { Title.Length: > 0, Columns.Count: > 1 }) Merge(start, first, at - 1, first);
        }
        Write(upper, height: 20);
        _row++;
        Write(lower, height: 45);
    }

    public void Row(IReadOnlyList<object?> cells, bool bold)
    {
        _row++;
        Write([.. cells.Select((value, at) => Of(at + 1, value, bold))]);
    }

    public void Signers(IReadOnlyList<string> titles)
    {
        if (titles.Count == 0) return;

        _row++;
        var width = columns / titles.Count;
        Write([.. titles.Select((title, at) => Text((at * width) + 1, title, SheetStyles.Title))]);
        for (var at = 0; at < titles.Count; at++) Merge((at * width) + 1, _row, (at + 1) * width, _row);
    }

    private Cell Of(int column, object? value, bool bold) => value switch
    {
        null => Text(column, "", bold ? SheetStyles.BoldText : SheetStyles.Text),
        int number => Number(column, number.ToString(CultureInfo.InvariantCulture), bold ? SheetStyles.BoldNumber : SheetStyles.Number),
        decimal share => Number(column, share.ToString(CultureInfo.InvariantCulture), SheetStyles.Share),
        DateOnly day => Number(column, day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), SheetStyles.Day),
        DateTime moment => Number(column, moment.ToOADate().ToString(CultureInfo.InvariantCulture), SheetStyles.Moment),
        _ => Text(column, $"{value}", bold ? SheetStyles.BoldText : SheetStyles.Text),
    };

    private Cell Text(int column, string text, uint style) => Text(_row, column, text, style);

    private static Cell At(int row, int column, string text) => Text(row, column, text, SheetStyles.Header);

    private static Cell Text(int row, int column, string text, uint style) =>
        new() { CellReference = Name(column, row), StyleIndex = style, DataType = CellValues.InlineString, InlineString = new InlineString(new Text(PaperText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }) };

    private Cell Number(int column, string number, uint style) => new() { CellReference = Name(column, _row), StyleIndex = style, CellValue = new CellValue(number) };

    // A header of merged cells does not find its own height.
    private void Write(IEnumerable<Cell> cells, double? height = null)
    {
        var row = new Row(cells) { RowIndex = (uint)_row };
        if (height is { } points) (row.Height, row.CustomHeight) = (points, true);
        writer.WriteElement(row);
    }

    private void Merge(int fromColumn, int fromRow, int toColumn, int toRow)
    {
        if (fromColumn != toColumn || fromRow != toRow) Merged.Add($"{Name(fromColumn, fromRow)}:{Name(toColumn, toRow)}");
    }

    private static string Name(int column, int row) => $"{(column > 26 ? $"{(char)('A' + ((column - 1) / 26) - 1)}" : "")}{(char)('A' + ((column - 1) % 26))}{row}";
}
