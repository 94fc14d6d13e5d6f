using DocumentFormat.OpenXml.Wordprocessing;

namespace MotCua.Papers.Word;

/// <summary>The styles of an administrative document: Times New Roman, 13 to 14 points, headings that a reader's outline finds.</summary>
internal static class WordStyles
{
    public const string Normal = "Normal", Body = "VanBan", Title = "Title", Subtitle = "Subtitle", Cell = "OBang", Caption = "Caption", Head = "TieuDeDau", PageNumber = "SoTrang", Small = "ChuNho", Table = "TableGrid";

    public static string Heading(int level) => $"Heading{Math.Clamp(level, 1, 2)}";

    public static Styles Make() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font }, new FontSize { Val = "28" }, new FontSizeComplexScript { Val = "28" }, new Languages { Val = "vi-VN", EastAsia = "vi-VN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { Before = "0", After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto }))),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle()) { Type = StyleValues.Paragraph, StyleId = Normal, Default = true },
        Paragraph(Body, "Văn bản", new StyleParagraphProperties(Spacing("120", "120", "276"), new Indentation { FirstLine = "720" }, new Justification { Val = JustificationValues.Both })),
        Heading(1, "heading 1", 0), Heading(2, "heading 2", 1),
        Paragraph(Title, "Title", new StyleParagraphProperties(new KeepNext(), Spacing("240", "0"), new Justification { Val = JustificationValues.Center }), new Bold()),
        Paragraph(Subtitle, "Subtitle", new StyleParagraphProperties(new KeepNext(), Spacing("0", "120"), new Justification { Val = JustificationValues.Center }), new Bold()),
        Paragraph(Caption, "caption", new StyleParagraphProperties(new KeepNext(), Spacing("120", "60"), new Justification { Val = JustificationValues.Center }), new Bold(), Size(26)),
        Paragraph(Cell, "Ô bảng", new StyleParagraphProperties(Spacing("20", "20")), Size(24)),
        Paragraph(Head, "Phần đầu", new StyleParagraphProperties(new Justification { Val = JustificationValues.Center }), Size(26)),
        Paragraph(PageNumber, "Số trang", new StyleParagraphProperties(new Justification { Val = JustificationValues.Center }), Size(26)),
        Paragraph(Small, "Nơi nhận", new StyleParagraphProperties(), Size(22)),
        Grid());

    private const string Font = "Times New Roman";

    private static Style Heading(int level, string name, int outline) =>
        Paragraph(Heading(level), name, new StyleParagraphProperties(new KeepNext(), new KeepLines(), Spacing(level == 1 ? "180" : "120", "60"), new Indentation { FirstLine = "720" }, new Justification { Val = JustificationValues.Both }, new OutlineLevel { Val = outline }), new Bold());

    private static Style Paragraph(string id, string name, StyleParagraphProperties paragraph, params DocumentFormat.OpenXml.OpenXmlElement[] letters) =>
        new(new StyleName { Val = name }, new BasedOn { Val = Normal }, new PrimaryStyle(), paragraph, new StyleRunProperties(letters)) { Type = StyleValues.Paragraph, StyleId = id };

    private static Style Grid()
    {
        TBorder Rule<TBorder>() where TBorder : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "000000" };
        return new Style(new StyleName { Val = "Table Grid" }, new StyleTableProperties(new TableBorders(Rule<TopBorder>(), Rule<LeftBorder>(), Rule<BottomBorder>(), Rule<RightBorder>(), Rule<InsideHorizontalBorder>(), Rule<InsideVerticalBorder>()),
            new TableCellMarginDefault(new TableCellLeftMargin { Width = 70, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 70, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = Table };
    }

    private static SpacingBetweenLines Spacing(string before, string after, string line = "240") => new() { Before = before, After = after, Line = line, LineRule = LineSpacingRuleValues.Auto };

    private static FontSize Size(int halfPoints) => new() { Val = $"{halfPoints}" };
}
