using System.Text.Json;
using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>A component between the file and the value.</summary>
internal static class FileRule
{
    private static readonly Dictionary<string, ScoringKind> Kinds = new()
    {
        ["yesno"] = ScoringKind.YesNo, ["proportional"] = ScoringKind.Proportional, ["tiered"] = ScoringKind.Tiered, ["choice"] = ScoringKind.Choice, ["target"] = ScoringKind.Target, ["count"] = ScoringKind.Count,
        ["violation"] = ScoringKind.Violation, ["survey"] = ScoringKind.Survey, ["perfile"] = ScoringKind.PerFile, ["bonus"] = ScoringKind.Bonus, ["penalty"] = ScoringKind.Penalty,
    };

    public static IndexComponent Read(FileComponent read)
    {
        var code = CriteriaFile.Text(read.Code, "components.code");
        if (read.RuleType is null || !Kinds.TryGetValue(read.RuleType, out var kind)) throw new RuleBroken($"Thành phần {code}: không biết kiểu chấm «{read.RuleType}». Có các kiểu {string.Join(", ", Kinds.Keys)}.");
        return new(code, CriteriaFile.Text(read.Name, $"components {code}: name"), read.Max, RuleOf(code, kind, read.Params ?? new(), read.Rule ?? ""))
        {
            Wording = read.Rule ?? "", Evidence = read.Evidence ?? "", IsSurvey = read.Method == "survey", IsVerified = read.Verified, Figure = read.Figure ?? "",
        };
    }

    public static FileComponent Of(IndexComponent component)
    {
        var rule = component.Rule;
        var isNamed = rule.Choices.Count > 0;
        var written = new FileParams
        {
            FloorPct = rule.Kind is ScoringKind.Proportional ? rule.Floor : 0, FloorPctOfTarget = rule.Kind is ScoringKind.Target ? rule.Floor : 0, Required = rule.Required, Each = rule.Each, NaFull = rule.FullWhenNothingArose,
            Unit = rule.Kind is ScoringKind.Tiered or ScoringKind.Target ? (rule.IsShare ? "share" : "number") : null,
            Tiers = isNamed ? [.. rule.Choices.Select(c => Pair(c.Text, c.Points))] : rule.Tiers.Count > 0 ? [.. rule.Tiers.Select(t => Pair(t.From, t.Points))] : null,
        };
        return new(component.Code, component.Name, component.Max, component.Wording, component.Evidence, component.IsSurvey ? "survey" : "self", component.IsVerified, Kinds.Single(k => k.Value == rule.Kind).Key, written == new FileParams() ? null : written)
        {
            Figure = component.Figure.Length > 0 ? component.Figure : null,
        };
    }

    private static ScoringRule RuleOf(string code, ScoringKind kind, FileParams read, string wording)
    {
        var tiers = (read.Tiers ?? []).Select(t => t is [var at, { ValueKind: JsonValueKind.Number } points] ? (At: at, Points: points.GetDecimal()) : throw new RuleBroken($"Thành phần {code}: mỗi bậc gồm hai phần [mức, điểm].")).ToList();
        var named = tiers.Count > 0 && tiers.All(t => t.At.ValueKind is JsonValueKind.String);
        return new(kind is ScoringKind.Tiered && named ? ScoringKind.Choice : kind)
        {
            Floor = kind is ScoringKind.Target ? read.FloorPctOfTarget : read.FloorPct,
            Required = read.Required,
            Each = read.Each,
            FullWhenNothingArose = read.NaFull,
            IsShare = named || kind is not ScoringKind.Tiered and not ScoringKind.Target || (read.Unit is null ? kind is ScoringKind.Target || wording.Contains('%', StringComparison.Ordinal) : read.Unit == "share"),
            Tiers = named ? [] : [.. tiers.Select(t => new ScoreTier(t.At.GetDecimal(), t.Points))],
            Choices = named ? [.. Named([.. tiers.Select(t => (t.At.GetString()!, t.Points))], wording)] : [],
        };
    }

    // Keys of a machine («khien_trach») are shown in the words of the rule, which names them in the same order.
    private static IEnumerable<ScoreChoice> Named(IReadOnlyList<(string Key, decimal Points)> tiers, string wording)
    {
        var words = wording.Split(';').Select(w => w.Split(':')[0].Trim()).ToList();
        var isKeys = tiers.All(t => t.Key.All(c => char.IsAsciiLetterLower(c) || c == '_'));
        return tiers.Select((t, at) => new ScoreChoice($"m{at + 1}", isKeys && words.Count == tiers.Count ? words[at] : t.Key, t.Points));
    }

    private static IReadOnlyList<JsonElement> Pair(object at, decimal points) => [JsonSerializer.SerializeToElement(at), JsonSerializer.SerializeToElement(points)];
}
