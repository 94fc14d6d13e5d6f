namespace MotCua.Papers;

/// <summary>A table as a spreadsheet, as a value: <see cref="SheetFile"/> writes it. Rows are read once, as they are written.</summary>
/// <param name="Name">On the tab, at most 31 letters.</param>
/// <param name="Left">Lines over the table on the left: the body above and the unit.</param>
/// <param name="Titles">Lines over the table, centred.</param>
/// <param name="Groups">Columns under their common headings.</param>
/// <param name="Rows">Cells are text, whole numbers, days, wall-clock times, or shares as decimals.</param>
public sealed record Sheet(string Name, IReadOnlyList<string> Left, IReadOnlyList<string> Titles, IReadOnlyList<SheetGroup> Groups, IEnumerable<IReadOnlyList<object?>> Rows)
{
    public IReadOnlyList<object?>? Total { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Titles of those who sign, from left to right.</summary>
    public IReadOnlyList<string> Signers { get; init; } = [];

    internal IReadOnlyList<SheetColumn> Columns => [.. Groups.SelectMany(g => g.Columns)];
}

/// <summary>A group without a title is one column whose header takes both header rows.</summary>
public sealed record SheetGroup(string Title, IReadOnlyList<SheetColumn> Columns)
{
    public static SheetGroup Alone(string header, double width) => new("", [new SheetColumn(header, width)]);
}

/// <param name="Header">Over the column.</param>
/// <param name="Width">In letters.</param>
public sealed record SheetColumn(string Header, double Width);
