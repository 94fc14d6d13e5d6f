using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace MotCua.Papers.Word;

/// <summary>Who issues it and the country's name in two columns, each with its rule; number, place and date; then the title.</summary>
internal static class WordHead
{
    public static IEnumerable<OpenXmlElement> Of(Paper paper, int width)
    {
        if (!string.IsNullOrWhiteSpace(paper.FormName)) yield return WordText.Of(paper.FormName, WordStyles.Head, bold: true, align: PaperAlign.Right, halfPoints: 24);

        var left = width * 42 / 100;
        if (paper.IsByCitizen)
            foreach (var line in Country(null, width)) yield return line;
        else yield return WordText.Columns((left, Issuer(paper, left)), (width - left, Country(paper.Head, width - left)));
        if (paper.About is not null)
        {
            yield return WordText.Of("", WordStyles.Head);
            yield break;
        }
        yield return WordText.Of(paper.Title.ToUpper(Letterhead.Vietnamese), WordStyles.Title);
        if (!string.IsNullOrWhiteSpace(paper.Subtitle)) yield return WordText.Of(paper.Subtitle, WordStyles.Subtitle);
        yield return Rule(width, width / 6);
    }

    private static IEnumerable<OpenXmlElement> Issuer(Paper paper, int width)
    {
        if (paper.Head.Superior.Length > 0) yield return WordText.Of(paper.Head.SuperiorInCapitals, WordStyles.Head, halfPoints: 24);
        yield return WordText.Of(paper.Head.UnitInCapitals, WordStyles.Head, bold: true, halfPoints: 24);
        yield return Rule(width, width * 2 / 5);
        if (paper.Number is { } number) yield return WordText.Of($"Số: {(number.Length == 0 ? "……/……" : number)}", WordStyles.Head);
        if (paper.About is { } about) yield return WordText.Of($"V/v {about}", WordStyles.Head, halfPoints: 24);
    }

    private static IEnumerable<OpenXmlElement> Country(Letterhead? head, int width) =>
    [
        WordText.Of(Letterhead.Nation, WordStyles.Head, bold: true, halfPoints: 24),
        WordText.Of(Letterhead.Motto, WordStyles.Head, bold: true, halfPoints: 26),
        Rule(width, MottoWidth),
        .. head is null ? [] : (OpenXmlElement[])[WordText.Of(head.PlaceAndDate, WordStyles.Head, italic: true)],
    ];

    // The rule under the motto is as long as the motto: 27 letters of 13 points, bold.
    private const int MottoWidth = 3240;

    private static WordParagraph Rule(int width, int length)
    {
        var side = $"{(width - length) / 2}";
        return new WordParagraph(new ParagraphProperties(
            new ParagraphStyleId { Val = WordStyles.Head }, new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = "000000" }),
            new SpacingBetweenLines { Before = "20", After = "60", Line = "120", LineRule = LineSpacingRuleValues.Exact }, new Indentation { Left = side, Right = side }));
    }
}
