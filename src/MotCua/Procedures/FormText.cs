using System.Globalization;
using MotCua.Platform;

namespace MotCua.Procedures;

/// <summary>How an answer is kept, typed and printed.</summary>
internal static class FormText
{
    /// <summary>As it is kept; what cannot be read as the field's kind stays as typed, to be shown and put right.</summary>
    public static string Normal(FormFieldKind kind, string typed)
    {
        var text = typed.ReplaceLineEndings("\n").Trim();
        return kind switch
        {
            FormFieldKind.Day => VietnamText.TryReadDay(text, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text,
            FormFieldKind.Number or FormFieldKind.Money => ReadNumber(text) is { } number ? number.ToString(CultureInfo.InvariantCulture) : text,
            FormFieldKind.IdNumber => new([.. text.ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c != '.')]),
            FormFieldKind.Phone => NormalPhone(text),
            FormFieldKind.Text => text.Replace('\n', ' '),
            _ => text,
        };
    }

    /// <summary>As it stands in the input.</summary>
    public static string Typed(FormFieldKind kind, string answer) => kind switch
    {
        FormFieldKind.Day => DayOf(answer)?.Print() ?? answer,
        FormFieldKind.Number => NumberOf(answer)?.ToString("0.####", VietnamText.Culture) ?? answer,
        FormFieldKind.Money => NumberOf(answer)?.ToString("#,0.####", VietnamText.Culture) ?? answer,
        _ => answer,
    };

    /// <summary>As it is read.</summary>
    public static string Printed(FormField field, string answer, bool masked) => field.Kind switch
    {
        _ when answer.Length == 0 => "",
        FormFieldKind.Money => NumberOf(answer)?.PrintMoney() ?? answer,
        FormFieldKind.Choices => answer.Replace("\n", "; ", StringComparison.Ordinal),
        _ when masked && field.IsPersonal => VietnamText.Mask(answer, 3, 2),
        _ => Typed(field.Kind, answer),
    };

    public static DateOnly? DayOf(string answer) => VietnamText.TryReadDay(answer, out var day) ? day : null;

    public static decimal? NumberOf(string answer) =>
        decimal.TryParse(answer, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    // 1.500.000 and 1 500 000 are one and a half million, 2,5 is two and a half; what is grouped otherwise is left as typed.
    private static decimal? ReadNumber(string text)
    {
        var groups = text.Replace(' ', '.').Split(',')[0].TrimStart('-').Split('.');
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(g => g.Length != 3))) return null;
        return decimal.TryParse(text.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, VietnamText.Culture, out var number) ? number : null;
    }

    private static string NormalPhone(string text)
    {
        var digits = new string([.. text.Where(c => !" .-()".Contains(c, StringComparison.Ordinal))]);
        return digits.StartsWith("+84", StringComparison.Ordinal) ? "0" + digits[3..] : digits;
    }
}
