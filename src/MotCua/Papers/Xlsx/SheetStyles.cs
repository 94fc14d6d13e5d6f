using DocumentFormat.OpenXml.Spreadsheet;

namespace MotCua.Papers.Xlsx;

/// <summary>The looks a cell can have; numbers are places in the list below.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0, Title = 1, Header = 2, Text = 3, Number = 4, Moment = 5, Day = 6, Share = 7, BoldText = 8, BoldNumber = 9;

    // 3 is the built-in «#,##0»; 2.890 or 2,890 is for the reader's own settings to say.
    private const uint WholeNumber = 3, MomentFormat = 164, DayFormat = 165, ShareFormat = 166;

    public static Stylesheet Make() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = MomentFormat, FormatCode = "dd/mm/yyyy hh:mm" },
            new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = ShareFormat, FormatCode = "0.0%" }),
        new Fonts(Letter(false), Letter(true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Ruled()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            Format(0, false, false), Format(0, true, false, HorizontalAlignmentValues.Center), Format(0, true, true, HorizontalAlignmentValues.Center),
            Format(0, false, true), Format(WholeNumber, false, true), Format(MomentFormat, false, true), Format(DayFormat, false, true), Format(ShareFormat, true, true),
            Format(0, true, true), Format(WholeNumber, true, true)));

    private static Font Letter(bool bold)
    {
        var font = new Font(new FontSize { Val = 11 }, new FontName { Val = "Times New Roman" });
        if (bold) font.PrependChild(new Bold());
        return font;
    }

    private static Border Ruled() => new(
        new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static CellFormat Format(uint number, bool bold, bool ruled, HorizontalAlignmentValues? align = null)
    {
        var alignment = new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = ruled };
        if (align is { } horizontal) alignment.Horizontal = horizontal;
        return new CellFormat(alignment)
        {
            NumberFormatId = number, FontId = bold ? 1u : 0u, BorderId = ruled ? 1u : 0u, FillId = 0, FormatId = 0,
            ApplyNumberFormat = true, ApplyFont = true, ApplyBorder = true, ApplyAlignment = true,
        };
    }
}
