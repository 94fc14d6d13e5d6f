namespace MotCua.ReformIndex;

/// <summary>What a rule gives for telling answers, reckoned by the rule itself: «đạt 79,9 % → 0 điểm».</summary>
public static class ScoreExamples
{
    public static IReadOnlyList<(string Answer, decimal Points)> Of(IndexComponent component, int decimals)
    {
        ArgumentNullException.ThrowIfNull(component);
        return [.. Answers(component.Rule).Select(a => (a.Words, IndexScoring.One(component, a.Answer, decimals).Points))];
    }

    private static IEnumerable<(string Words, IndexAnswer Answer)> Answers(ScoringRule rule)
    {
        if (rule.FullWhenNothingArose) yield return ("không phát sinh", new() { NothingArose = true });
        foreach (var answer in OfKind(rule)) yield return answer;
    }

    private static IEnumerable<(string Words, IndexAnswer Answer)> OfKind(ScoringRule rule) => rule.Kind switch
    {
        ScoringKind.YesNo => [("có", new() { Yes = true }), ("không", new() { Yes = false })],
        ScoringKind.Proportional => Around([100, rule.Floor], 0.1m, 100).Select(p => ($"đạt {p.PrintPoints()} %", Share(p))),
        ScoringKind.Tiered when rule.IsShare => Around(rule.Tiers.Select(t => t.From), 0.1m, 100).Select(p => ($"đạt {p.PrintPoints()} %", Share(p))),
        ScoringKind.Tiered => Around(rule.Tiers.Select(t => t.From), 1, decimal.MaxValue).Select(n => ($"có {n.PrintPoints()}", Times(n))),
        ScoringKind.Choice => rule.Choices.Select(c => (c.Text, new IndexAnswer { Choice = c.Key })),
        ScoringKind.Target => Around([100, rule.Floor], 0.1m, 100).Select(p => ($"đạt {p.PrintPoints()} % của chỉ tiêu", rule.IsShare ? Share(p / 2) with { Target = 50 } : Times(p) with { Target = 100 })),
        ScoringKind.Count => Enumerable.Range(0, Math.Min(3, rule.Required + 1)).Select(missing => (missing == 0 ? $"đủ {rule.Required}" : $"thiếu {missing}", Times(rule.Required - missing))),
        ScoringKind.Violation => Enumerable.Range(0, 3).Select(n => (n == 0 ? "không vi phạm" : $"{n} vi phạm", Times(n))),
        ScoringKind.Survey => [("trung bình 5/5", Mean(5)), ("trung bình 4/5", Mean(4)), ("trung bình 2,5/5", Mean(2.5m))],
        ScoringKind.PerFile => rule.Choices.Select((c, at) => ($"mọi hồ sơ: {c.Text}", new IndexAnswer { Counts = [.. rule.Choices.Select((_, i) => i == at ? 1 : 0)] })),
        _ => Enumerable.Range(0, 4).Select(n => ($"{n} lần", Times(n))),
    };

    // At each edge and just below it.
    private static IEnumerable<decimal> Around(IEnumerable<decimal> edges, decimal step, decimal most) =>
        edges.SelectMany(e => new[] { e, e - step }).Where(n => n >= 0 && n <= most).Distinct().OrderDescending();

    private static IndexAnswer Share(decimal percent) => new() { Done = percent, Of = 100 };

    private static IndexAnswer Times(decimal times) => new() { Done = times };

    private static IndexAnswer Mean(decimal mean) => new() { Done = mean, Of = 5 };
}
