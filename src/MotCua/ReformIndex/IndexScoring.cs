using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>Points from answers. Pure: the same set, answers and version give the same result for ever.</summary>
public static class IndexScoring
{
    /// <summary>A way of reckoning is never changed, only followed by the next: a frozen result names the one it was made by.</summary>
    public const int Version = 1;

    /// <exception cref="RuleBroken">An answer does not fit its component; the message names it.</exception>
    public static IndexResult Score(IndexCriteria criteria, IReadOnlyDictionary<string, IndexAnswer> answers, int version = Version)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(answers);
        ArgumentOutOfRangeException.ThrowIfNotEqual(version, Version);
        return Total(criteria, criteria.Components.Select(c => One(c, answers.GetValueOrDefault(c.Code), criteria.Decimals)).ToDictionary(s => s.Code));
    }

    /// <summary>One component by itself.</summary>
    /// <exception cref="RuleBroken">The answer does not fit.</exception>
    public static ComponentScore One(IndexComponent component, IndexAnswer? answer, int decimals)
    {
        ArgumentNullException.ThrowIfNull(component);
        if (answer is null or { IsEmpty: true }) return new(component.Code, component.Max, 0, ScoreStanding.Open);
        if (!string.IsNullOrWhiteSpace(answer.NotApplicable)) return new(component.Code, component.Max, 0, ScoreStanding.NotApplicable);

        var points = Math.Round(ComponentPoints.Of(component, answer), component.Rule.Kind is ScoringKind.PerFile ? Math.Min(1, decimals) : decimals, MidpointRounding.AwayFromZero);
        return new(component.Code, component.Max, component.Rule.Kind is ScoringKind.Penalty ? Math.Clamp(points, -component.Max, 0) : Math.Clamp(points, 0, component.Max), ScoreStanding.Scored);
    }

    /// <summary>The whole of components already scored, by their answers or by an appraiser.</summary>
    public static IndexResult Total(IndexCriteria criteria, IReadOnlyDictionary<string, ComponentScore> scores)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(scores);
        var inside = criteria.Components.Where(c => !c.IsOutside).Select(c => scores[c.Code]).Where(s => s.Standing is not ScoreStanding.NotApplicable).ToList();
        var (points, max) = (inside.Sum(s => s.Points), inside.Sum(s => s.Max));
        var adjustment = criteria.Components.Where(c => c.IsOutside).Sum(c => scores[c.Code].Points);
        var total = points + adjustment;
        if (criteria.NeverOverMax) total = Math.Min(total, max);
        if (criteria.NeverBelowZero) total = Math.Max(total, 0);
        return new(Version, scores, points, max, adjustment, total, PercentOf(total, max), BandOf(criteria, total, max)?.Name);
    }

    /// <summary>With two decimals, half away from nought; null of nothing.</summary>
    public static decimal? PercentOf(decimal points, decimal max) => max == 0 ? null : Math.Round(points * 100 / max, 2, MidpointRounding.AwayFromZero);

    // By what is not rounded: 79,996 % is printed 80,00 % and is less than 80.
    private static IndexBand? BandOf(IndexCriteria criteria, decimal total, decimal max) =>
        max == 0 ? null : criteria.Bands.OrderByDescending(b => b.From).FirstOrDefault(b => criteria.BandsByPoints ? total >= b.From : total * 100 >= b.From * max);
}
