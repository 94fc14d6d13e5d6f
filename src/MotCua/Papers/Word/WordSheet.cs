using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace MotCua.Papers.Word;

/// <summary>The sheet, its margins and the number in the middle of the top margin, not on the first page. Lengths are twentieths of a point, as Word counts.</summary>
internal sealed record WordSheet(uint Width, uint Height, bool Landscape)
{
    private const int Top = 1134, Left = 1701, Right = 964; // 20, 30 and 17 mm

    public int TextWidth => (int)Width - Left - Right;

    public static WordSheet Of(Paper paper)
    {
        var (shortSide, longSide) = paper.Size is PaperSize.A4 ? (11906u, 16838u) : (8391u, 11906u);
        return paper.Landscape ? new(longSide, shortSide, true) : new(shortSide, longSide, false);
    }

    public SectionProperties Section(MainDocumentPart main)
    {
        var (numbered, first) = (main.AddNewPart<HeaderPart>("soTrang"), main.AddNewPart<HeaderPart>("trangDau"));
        numbered.Header = new Header(new WordParagraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.PageNumber }), new SimpleField(new Run(new Text("2"))) { Instruction = " PAGE " }));
        first.Header = new Header(new WordParagraph(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.PageNumber })));
        var size = new PageSize { Width = Width, Height = Height };
        if (Landscape) size.Orient = PageOrientationValues.Landscape;
        return new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(numbered) }, new HeaderReference { Type = HeaderFooterValues.First, Id = main.GetIdOfPart(first) },
            size, new PageMargin { Top = Top, Bottom = Top, Left = Left, Right = Right, Header = 567, Footer = 567, Gutter = 0 }, new TitlePage());
    }
}
