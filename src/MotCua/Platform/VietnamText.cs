using System.Globalization;
using System.Text;

namespace MotCua.Platform;

/// <summary>How Vietnamese is searched, and how numbers and dates are printed.</summary>
public static class VietnamText
{
    public static readonly CultureInfo Culture = MakeCulture();

    /// <summary>Folds for search: lower case, no marks, đ to d, one space between words; so <c>nguyen van duc</c> finds <c>Nguyễn Văn Đức</c> in either database.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark) continue;
            if (rune.Value is 'đ' or 'Đ') folded.Append('d');
            else if (Rune.IsLetterOrDigit(rune)) folded.Append(Rune.ToLowerInvariant(rune));
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>What somebody typed into a box, cleaned and without blanks around it; nothing is empty.</summary>
    public static string Typed(string? text) => Clean(text ?? "").Trim();

    /// <summary>As it is stored: letters composed with their marks (a phone may send them apart), and no character that a database or a spreadsheet cannot hold.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kept = new StringBuilder(text.Length);
        // Reading runes turns half a surrogate pair into the replacement mark.
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsControl(rune) || rune.Value is '\t' or '\n' or '\r') kept.Append(rune.ToString());
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>2890 is printed 2.890.</summary>
    public static string Print(this int number) => number.ToString("N0", Culture);

    public static string Print(this long number) => number.ToString("N0", Culture);

    /// <summary>Money in đồng, e.g. 8.000 đ.</summary>
    public static string PrintMoney(this decimal amount) => amount.ToString("N0", Culture) + " đ";

    /// <summary>A share is printed with one decimal and a comma: 0.9942 is 99,4 %.</summary>
    public static string PrintShare(this decimal share) => Math.Round(share * 100, 1, MidpointRounding.AwayFromZero).ToString("0.0", Culture) + " %";

    /// <summary>A span of office time, exact to the minute: 12 giờ 5 phút.</summary>
    public static string PrintHours(this TimeSpan time) => ((long)time.TotalHours, time.Minutes) switch
    {
        (0, var minutes) => $"{minutes} phút",
        (var hours, 0) => $"{hours.Print()} giờ",
        var (hours, minutes) => $"{hours.Print()} giờ {minutes} phút",
    };

    /// <summary>0602••••••23: enough to recognise, not enough to use. A text no longer than what would stay is hidden whole.</summary>
    /// <param name="text">What belongs to a person.</param>
    /// <param name="head">Characters that stay at the beginning.</param>
    /// <param name="tail">Characters that stay at the end.</param>
    public static string Mask(string text, int head, int tail)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= head + tail ? new string('•', text.Length) : string.Concat(text.AsSpan(0, head), new string('•', text.Length - head - tail), text.AsSpan(text.Length - tail));
    }

    public static string Print(this DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day as it is typed (26/04/2024, 26042024) or sent by a date picker (2024-04-26), whatever the machine's language.</summary>
    public static bool TryReadDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy", "ddMMyyyy"], Culture, DateTimeStyles.None, out day) && day.Year is >= 1900 and <= 2200;

    /// <summary>A UTC instant as the wall clock shows it: 26/04/2024 16:30.</summary>
    public static string Print(this DateTime utc) => utc.ToLocal().ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The time of the day in Vietnam, e.g. 14:05.</summary>
    public static string PrintTime(this DateTime utc) => utc.ToLocal().ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string PrintDay(this DateTime utc) => utc.ToDay().Print();

    private static CultureInfo MakeCulture()
    {
        // Not read from the machine: a server without ICU data must print the same.
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
        culture.DateTimeFormat.DateSeparator = "/";
        return CultureInfo.ReadOnly(culture);
    }
}
