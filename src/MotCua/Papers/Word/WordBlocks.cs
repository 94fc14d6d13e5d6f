using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace MotCua.Papers.Word;

/// <summary>A block as Word's own elements. Codes are for receipts, which nobody rewrites: they have no way into a Word document.</summary>
internal sealed class WordBlocks(MainDocumentPart main, int width)
{
    private uint _pictures;

    public IEnumerable<OpenXmlElement> Of(PaperBlock block) => Of(block, width);

    private IEnumerable<OpenXmlElement> Of(PaperBlock block, int width) => block switch
    {
        Heading heading => [WordText.Of(heading.Text, WordStyles.Heading(heading.Level))],
        Paragraph paragraph => [Paragraph(paragraph)],
        Field field => [WordText.Of($"{field.Label}: {(string.IsNullOrWhiteSpace(field.Value) ? "………………" : field.Value)}", WordStyles.Normal)],
        FieldRow row => [WordText.Columns((width / 2, Of(row.Left, width / 2)), (width / 2, Of(row.Right, width / 2)))],
        TableCaption caption => [WordText.Of(caption.Text, WordStyles.Caption)],
        SmallPrint small => [WordText.Of(small.Text, WordStyles.Small, italic: true)],
        PaperTable table => [WordTable.Of(table, width), WordText.Of("", WordStyles.Cell)],
        Signatures signatures => [WordText.Columns([.. signatures.Signers.Select(s => (width / signatures.Signers.Count, Signature(s)))])],
        Recipients recipients => [WordText.Of(Recipients.Label, WordStyles.Small, bold: true, italic: true, halfPoints: 24), .. recipients.Lines.Select(line => WordText.Of(line, WordStyles.Small))],
        SideBySide columns => [WordText.Columns(Column(columns.Left, width * columns.LeftPercent / 100), Column(columns.Right, width - (width * columns.LeftPercent / 100)))],
        BarChart chart => [WordPicture.Of(main, chart, ++_pictures, width), WordText.Of(chart.Caption, WordStyles.Caption, italic: true)],
        PageBreak => [new WordParagraph(new Run(new Break { Type = BreakValues.Page }))],
        _ => throw new ArgumentException($"No way to write {block.GetType().Name} in Word.", nameof(block)),
    };

    private static WordParagraph Paragraph(Paragraph paragraph) => paragraph.Indent
        ? WordText.Of(paragraph.Text, WordStyles.Body, paragraph.Bold, paragraph.Italic)
        : WordText.Of(paragraph.Text, WordStyles.Normal, paragraph.Bold, paragraph.Italic, paragraph.Align);

    // A cell must end with a paragraph, also where what it holds is a table.
    private (int Width, IEnumerable<OpenXmlElement> Content) Column(IReadOnlyList<PaperBlock> blocks, int width)
    {
        var content = blocks.SelectMany(b => Of(b, width)).ToList();
        return (width, content is [.., Table] or [] ? [.. content, WordText.Of("", WordStyles.Small)] : content);
    }

    private static IEnumerable<OpenXmlElement> Signature(Signature signature) =>
    [
        WordText.Of(signature.Title, WordStyles.Head, bold: true, halfPoints: 28),
        .. new[] { signature.Note }.Where(n => n is { Length: > 0 }).Select(n => WordText.Of(n, WordStyles.Head, italic: true)),
        .. Enumerable.Range(0, 4).Select(_ => WordText.Of("", WordStyles.Head, halfPoints: 28)),
        WordText.Of(signature.Name, WordStyles.Head, bold: true, halfPoints: 28),
    ];
}
