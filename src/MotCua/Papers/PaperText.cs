using System.Globalization;
using System.Text;

namespace MotCua.Papers;

/// <summary>Text that can be printed: composed letters (NFC), no control or invisible direction marks, spaces for tabs, line breaks kept.</summary>
internal static class PaperText
{
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";

        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\t') printable.Append(' ');
            else if (rune.Value is '\n' || !IsInvisible(rune)) printable.Append(rune);
        }

        return printable.ToString().Normalize(NormalizationForm.FormC);
    }

    // A direction mark can make a printed name read as another (right-to-left override).
    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;
}
