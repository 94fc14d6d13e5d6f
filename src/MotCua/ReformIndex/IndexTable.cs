namespace MotCua.ReformIndex;

/// <summary>One row of the result: an area, in the columns of the published tables.</summary>
/// <param name="Self">Tự chấm.</param>
/// <param name="Appraised">Thẩm định, without the survey.</param>
/// <param name="Survey">ĐTXHH.</param>
/// <param name="Total">Tổng điểm.</param>
/// <param name="Percent">Chỉ số (%).</param>
public sealed record IndexRow(string Code, string Name, decimal Max, decimal Self, decimal Appraised, decimal Survey, decimal Total, decimal? Percent);

/// <summary>The result of a round as its sheets stand: what the ward gave itself, and what the appraiser made of it. Pure.</summary>
public sealed record IndexTable(IReadOnlyList<IndexRow> Rows, IndexResult Self, IndexResult Result)
{
    public static IndexTable Of(IndexCriteria criteria, IReadOnlyCollection<AreaSheet> sheets)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(sheets);
        var entries = sheets.SelectMany(s => s.Entries).ToDictionary(e => e.Code);
        var own = IndexScoring.Score(criteria, criteria.Components.ToDictionary(c => c.Code, c => entries.GetValueOrDefault(c.Code)?.Answer ?? new()));
        var appraised = IndexScoring.Total(criteria, own.Components.Values.Select(s => After(s, entries.GetValueOrDefault(s.Code))).ToDictionary(s => s.Code));
        return new([.. criteria.Areas.Select(a => RowOf(a, own, appraised))], own, appraised);
    }

    // Points given where the ward said «không áp dụng» mean that it does apply.
    private static ComponentScore After(ComponentScore own, IndexEntry? entry) => entry?.Appraised is { } points ? own with { Points = points, Standing = ScoreStanding.Scored } : own;

    private static IndexRow RowOf(IndexArea area, IndexResult own, IndexResult appraised)
    {
        var survey = area.Components.Where(c => c.IsSurvey).Sum(c => appraised.Components[c.Code].Points);
        var after = area.Components.Where(c => !c.IsSurvey).Sum(c => appraised.Components[c.Code].Points);
        var max = area.IsOutside ? 0 : area.Components.Where(c => appraised.Components[c.Code].Standing is not ScoreStanding.NotApplicable).Sum(c => c.Max);
        return new(area.Code, area.Name, max, area.Components.Where(c => !c.IsSurvey).Sum(c => own.Components[c.Code].Points), after, survey, after + survey, IndexScoring.PercentOf(after + survey, max));
    }

    /// <summary>Rank in order of percent; who has the same stands at the same rank.</summary>
    public static IReadOnlyDictionary<TKey, int> Ranks<TKey>(IReadOnlyCollection<(TKey Key, decimal Total, decimal Max)> results) where TKey : notnull =>
        results.ToDictionary(r => r.Key, r => 1 + results.Count(other => other.Total * r.Max > r.Total * other.Max));
}
