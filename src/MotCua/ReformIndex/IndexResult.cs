namespace MotCua.ReformIndex;

public enum ScoreStanding
{
    /// <summary>Not answered yet: no points, but in the denominator.</summary>
    Open = 1,
    Scored = 2,

    /// <summary>Not in the denominator.</summary>
    NotApplicable = 3,
}

/// <summary>The points of one component; negative only for a penalty.</summary>
public sealed record ComponentScore(string Code, decimal Max, decimal Points, ScoreStanding Standing)
{
    public decimal ToGain => Standing is ScoreStanding.NotApplicable ? 0 : Max - Points;
}

/// <param name="Points">Reached within the hundred.</param>
/// <param name="Max">What could be reached: components that do not apply have left it.</param>
/// <param name="Adjustment">Bonuses less penalties, outside the hundred.</param>
/// <param name="Total">Points with the adjustment, within the limits of the set.</param>
/// <param name="Percent">Total of Max; null when nothing applies.</param>
/// <param name="Band">The name of the band, or null.</param>
public sealed record IndexResult(int Version, IReadOnlyDictionary<string, ComponentScore> Components, decimal Points, decimal Max, decimal Adjustment, decimal Total, decimal? Percent, string? Band)
{
    public int Answered => Components.Values.Count(c => c.Standing is not ScoreStanding.Open);
}
