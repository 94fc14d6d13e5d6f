using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace MotCua.Papers.Word;

/// <summary>Paragraphs of a style, with what differs from it.</summary>
internal static class WordText
{
    public static WordParagraph Of(string? text, string style, bool bold = false, bool italic = false, PaperAlign? align = null, int? halfPoints = null)
    {
        var paragraph = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (align is { } to) paragraph.Append(new Justification { Val = Of(to) });
        var runs = PaperText.Of(text).Split('\n').SelectMany((line, at) => at == 0 ? new OpenXmlElement[] { Words(line) } : [new Break(), Words(line)]);
        return new WordParagraph(paragraph, new Run([Letters(bold, italic, halfPoints), .. runs]));
    }

    /// <summary>A table without rules, whose cells hold paragraphs side by side.</summary>
    public static Table Columns(params (int Width, IEnumerable<OpenXmlElement> Content)[] columns)
    {
        TBorder None<TBorder>() where TBorder : BorderType, new() => new() { Val = BorderValues.None, Size = 0 };
        return new Table(
            new TableProperties(new TableWidth { Width = $"{columns.Sum(c => c.Width)}", Type = TableWidthUnitValues.Dxa }, new TableBorders(None<TopBorder>(), None<LeftBorder>(), None<BottomBorder>(), None<RightBorder>(), None<InsideHorizontalBorder>(), None<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed }, new TableCellMarginDefault(new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(columns.Select(c => new GridColumn { Width = $"{c.Width}" })),
            new TableRow([new TableRowProperties(new CantSplit()), .. columns.Select(c => new TableCell([new TableCellProperties(new TableCellWidth { Width = $"{c.Width}", Type = TableWidthUnitValues.Dxa }), .. c.Content]))]));
    }

    public static JustificationValues Of(PaperAlign align) => align switch
    {
        PaperAlign.Center => JustificationValues.Center,
        PaperAlign.Right => JustificationValues.Right,
        PaperAlign.Justify => JustificationValues.Both,
        _ => JustificationValues.Left,
    };

    private static RunProperties Letters(bool bold, bool italic, int? halfPoints)
    {
        var letters = new RunProperties();
        if (bold) letters.Append(new Bold());
        if (italic) letters.Append(new Italic());
        if (halfPoints is { } size) letters.Append(new FontSize { Val = $"{size}" });
        return letters;
    }

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
