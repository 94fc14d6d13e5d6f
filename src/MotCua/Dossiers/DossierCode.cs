using System.Globalization;
using System.Text.RegularExpressions;

namespace MotCua.Dossiers;

/// <summary>The code of a dossier (mã số hồ sơ). New ones follow the dated pattern; all generations are recognised when looked up.</summary>
public static partial class DossierCode
{
    /// <param name="pattern">E.g. <c>{prefix}-{yyMMdd}-{seq4}</c>, or, of a case numbered by the year, <c>PA-{prefix}-{yyyy}-{seq4}</c>; <c>{seqN}</c> is at least N digits and grows past them.</param>
    /// <param name="prefix">The receiving body's identification code.</param>
    /// <param name="day">Day of receipt.</param>
    /// <param name="number">Order in the day or the year, from 1.</param>
    public static string Make(string pattern, string prefix, DateOnly day, int number)
    {
        var code = pattern
            .Replace("{prefix}", prefix, StringComparison.Ordinal)
            .Replace("{yyMMdd}", day.ToString("yyMMdd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{yyyy}", day.ToString("yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return Sequence().Replace(code, m => number.ToString("D" + m.Groups[1].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>The order in the day of a code made by a pattern, and what stands before and after it; null when the code is not of that pattern.</summary>
    public static (string Stem, int Number)? NumberIn(string pattern, string code)
    {
        var made = Regex.Escape(pattern).Replace(@"\{prefix}", "[A-Z0-9.]+", StringComparison.Ordinal).Replace(@"\{yyMMdd}", @"\d{6}", StringComparison.Ordinal);
        var shape = Regex.Replace(made, @"\\\{seq(\d)}", m => $@"(?<n>\d{{{m.Groups[1].Value},9}})");
        var match = Regex.Match(code, $"^{shape}$", RegexOptions.CultureInvariant);
        if (!match.Success) return null;

        var number = match.Groups["n"];
        return (string.Concat(code.AsSpan(0, number.Index), "*", code.AsSpan(number.Index + number.Length)), int.Parse(number.Value, CultureInfo.InvariantCulture));
    }

    /// <summary>As people type it: spaces gone, capital letters.</summary>
    public static string Normal(string? text) => new([.. (text ?? "").ToUpperInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')]);

    /// <summary>Looks like a code of any generation: 2018, 2020, or 2026.</summary>
    public static bool LooksLikeOne(string text) => AnyGeneration().IsMatch(text);

    [GeneratedRegex(@"\{seq(\d)\}")]
    private static partial Regex Sequence();

    [GeneratedRegex(@"^([A-Z]\d{2}(\.\d{2,3}){1,4}|\d{3}(\.\d{2}){2}\.[A-Z]\d{2})-\d{6}-\d{4,}$")]
    private static partial Regex AnyGeneration();
}
