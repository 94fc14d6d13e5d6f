using System.Globalization;
using System.Text.RegularExpressions;

namespace MotCua.Dossiers;

/// <summary>The code of a dossier (mã số hồ sơ). New ones follow the dated pattern; all generations are recognised when looked up.</summary>
public static partial class DossierCode
{
    /// <param name="pattern">E.g. <c>{prefix}-{yyMMdd}-{seq4}</c>; <c>{seqN}</c> is at least N digits and grows past them.</param>
    /// <param name="prefix">The receiving body's identification code.</param>
    /// <param name="day">Day of receipt.</param>
    /// <param name="number">Order in the day, from 1.</param>
    public static string Make(string pattern, string prefix, DateOnly day, int number)
    {
        var code = pattern
            .Replace("{prefix}", prefix, StringComparison.Ordinal)
            .Replace("{yyMMdd}", day.ToString("yyMMdd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return Sequence().Replace(code, m => number.ToString("D" + m.Groups[1].Value, CultureInfo.InvariantCulture));
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
