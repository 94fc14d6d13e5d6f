using System.Globalization;
using System.Text.RegularExpressions;
using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>Parameters of a rule in one line, as an official types them in a cell or a box: «sàn=80; không phát sinh=đủ điểm», «bậc=95:1 | 90:0,75 | 0:0».</summary>
public static partial class RuleText
{
    private const string Floor = "sàn", Tiers = "bậc", Unit = "tính theo", Choices = "mức", Required = "phải có", Each = "mỗi lần", Nothing = "không phát sinh", Share = "tỷ lệ", Number = "số lượng", Full = "đủ điểm";

    public static string Write(ScoringRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var parts = new List<string>();
        if (rule.Kind is ScoringKind.Proportional or ScoringKind.Target) parts.Add($"{Floor}={rule.Floor.PrintPoints()}");
        if (rule.Kind is ScoringKind.Tiered) parts.Add($"{Tiers}={string.Join(" | ", rule.Tiers.Select(t => $"{t.From.PrintPoints()}:{t.Points.PrintPoints()}"))}");
        if (rule.Kind is ScoringKind.Tiered or ScoringKind.Target) parts.Add($"{Unit}={(rule.IsShare ? Share : Number)}");
        if (rule.Choices.Count > 0) parts.Add($"{Choices}={string.Join(" | ", rule.Choices.Select(c => $"{c.Text}:{c.Points.PrintPoints()}"))}");
        if (rule.Required > 0) parts.Add($"{Required}={rule.Required}");
        if (rule.Each > 0) parts.Add($"{Each}={rule.Each.PrintPoints()}");
        if (rule.FullWhenNothingArose) parts.Add($"{Nothing}={Full}");
        return string.Join("; ", parts);
    }

    /// <exception cref="RuleBroken">A part that is not understood, by its words.</exception>
    public static ScoringRule Read(ScoringKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rule = new ScoringRule(kind);
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, value) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var n, var v] ? (n.ToLowerInvariant(), v) : throw No(part);
            rule = name switch
            {
                Floor => rule with { Floor = Decimal(value) },
                Tiers => rule with { Tiers = [.. Pairs(value).Select(p => new ScoreTier(Decimal(p.Key), p.Points))] },
                Unit => rule with { IsShare = value switch { Share => true, Number => false, _ => throw No(part) } },
                Choices => rule with { Choices = [.. Pairs(value).Select((p, at) => new ScoreChoice($"m{at + 1}", p.Key, p.Points))] },
                Required => rule with { Required = (int)Decimal(value) },
                Each => rule with { Each = Decimal(value) },
                Nothing => rule with { FullWhenNothingArose = value == Full ? true : throw No(part) },
                _ => throw No(part),
            };
        }
        return rule;
    }

    /// <summary>A number as it is written here: 2.907 and 4,2. What could be read in two ways is not read.</summary>
    public static bool TryRead(string text, out decimal number)
    {
        number = 0;
        return Written().IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, VietnamText.Culture, out number);
    }

    private static IEnumerable<(string Key, decimal Points)> Pairs(string value) => value.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(p => p.LastIndexOf(':') is > 0 and var at ? (p[..at].Trim(), Decimal(p[(at + 1)..].Trim())) : throw No(p));

    private static decimal Decimal(string text) => TryRead(text, out var number) ? number : throw new RuleBroken($"«{text}» không phải một số; viết số thập phân bằng dấu phẩy, ví dụ 0,75.");

    private static RuleBroken No(string part) => new($"Không hiểu «{part}». Viết như «sàn=80», «bậc=95:1 | 90:0,5», «tính theo=số lượng», «mức=Không có:2 | Khiển trách:1», «phải có=4», «mỗi lần=0,25», «không phát sinh=đủ điểm», cách nhau bằng dấu chấm phẩy.");

    [GeneratedRegex(@"^(\d{1,3}(\.\d{3})+|\d{1,15})(,\d{1,10})?$")]
    private static partial Regex Written();
}
