namespace MotCua.Papers;

/// <summary>One piece of a paper's body, from top to bottom.</summary>
public abstract record PaperBlock;

/// <param name="Text">The words.</param>
/// <param name="Level">1 for parts, 2 for what is within one.</param>
public sealed record Heading(string Text, int Level = 1) : PaperBlock;

/// <summary>Text that flows over lines and pages; a line break in it stays one.</summary>
public sealed record Paragraph(string Text, bool Bold = false, bool Italic = false, PaperAlign Align = PaperAlign.Justify, bool Indent = false) : PaperBlock;

/// <summary>"Địa chỉ: …"; without a value, a dotted line to write on.</summary>
public sealed record Field(string Label, string? Value, bool Bold = false) : PaperBlock;

public sealed record FieldRow(Field Left, Field Right) : PaperBlock;

/// <summary>What the table below shows; stays with it.</summary>
public sealed record TableCaption(string Text) : PaperBlock;

/// <summary>A ruled table whose header is repeated on every page; rows are read once, as they are printed.</summary>
public sealed record PaperTable(IReadOnlyList<PaperColumn> Columns, IEnumerable<IReadOnlyList<string?>> Rows) : PaperBlock;

public sealed record PaperColumn(string Header, double Width = 1, PaperAlign Align = PaperAlign.Left);

public sealed record Signatures(IReadOnlyList<Signature> Signers) : PaperBlock;

public sealed record Signature(string Title, string? Note = "(Ký, ghi rõ họ tên)", string? Name = null);

/// <summary>Nơi nhận, at the foot of an administrative document beside whoever signs (Nghị định 30/2020/NĐ-CP, Phụ lục I).</summary>
public sealed record Recipients(IReadOnlyList<string> Places) : PaperBlock
{
    internal const string Label = "Nơi nhận:";

    /// <summary>«- UBND thành phố (báo cáo);» and the last one with a full stop.</summary>
    internal IEnumerable<string> Lines => Places.Select((place, at) => $"- {place.Trim().TrimEnd(';', '.')}{(at == Places.Count - 1 ? "." : ";")}");
}

public sealed record QrCode(string Payload, string? Caption = null) : PaperBlock;

/// <summary>A Code 128 barcode with its text below.</summary>
public sealed record Barcode(string Code) : PaperBlock;

public sealed record SideBySide(IReadOnlyList<PaperBlock> Left, IReadOnlyList<PaperBlock> Right, int LeftPercent = 50) : PaperBlock;

public sealed record PageBreak : PaperBlock;

/// <summary>Shares as horizontal bars with their words beside them; what it shows is said in <paramref name="Caption"/> to who cannot see it.</summary>
public sealed record BarChart(string Caption, IReadOnlyList<Bar> Bars) : PaperBlock
{
    /// <summary>The picture in words.</summary>
    public string InWords => $"{Caption}: {string.Join("; ", Bars.Select(b => $"{b.Name} {b.Words}"))}";
}

/// <param name="Share">From 0 to 1.</param>
/// <param name="Words">Beside the bar: «99,4 % (2.890/2.907)».</param>
public sealed record Bar(string Name, decimal Share, string Words);

/// <summary>A note in small italics, at the foot of a form.</summary>
public sealed record SmallPrint(string Text) : PaperBlock;

public enum PaperAlign
{
    Left,
    Center,
    Right,
    Justify,
}
