namespace MotCua.Ratings;

/// <summary>How many rated, and how many of them are satisfied.</summary>
public sealed record RatingRow(string Name, int Count, int Satisfied)
{
    public const string Others = "Còn lại (gộp vì ít phiếu)";

    public decimal Share => (decimal)Satisfied / Count;

    public (decimal Low, decimal High) Interval => Wilson.Of(Satisfied, Count);

    /// <summary>
    /// Rows of fewer than the least are put together; when together they are still too few, the smallest row that could stand alone joins them:
    /// else the total less what is shown would tell what is not.
    /// </summary>
    public static IReadOnlyList<RatingRow> Shown(IEnumerable<RatingRow> rows, int least)
    {
        var all = rows.OrderByDescending(r => r.Count).ThenBy(r => r.Name, StringComparer.Ordinal).ToList();
        if (all.Sum(r => r.Count) < least) return [];
        var alone = all.Where(r => r.Count >= least).ToList();
        var few = all.Where(r => r.Count < least).ToList();
        if (few.Count == 0) return alone;
        if (few.Sum(r => r.Count) < least && alone.Count > 0)
        {
            few.Add(alone[^1]);
            alone.RemoveAt(alone.Count - 1);
        }
        return [.. alone, new RatingRow(Others, few.Sum(r => r.Count), few.Sum(r => r.Satisfied))];
    }
}
