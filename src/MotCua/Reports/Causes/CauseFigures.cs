using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Reports.Causes;

/// <summary>A late dossier and why, with its date and end, as at the report's moment.</summary>
internal sealed record LateOne(Counted Counted, LateCause Cause, DateTime? DueAt = null, DateTime? EndedAt = null);

/// <summary>One holder's part in the lateness of a period.</summary>
/// <param name="Late">Settled late because of it.</param>
/// <param name="Overdue">In hand, overdue because of it.</param>
/// <param name="WithApology">Of both, those whose owner was told sorry.</param>
/// <param name="Time">Office time of its overruns together.</param>
/// <param name="Who">The two it concerns most often.</param>
internal sealed record CauseRow(TimeHolder Holder, int Late, int Overdue, int WithApology, TimeSpan Time, string Who)
{
    public int Total => Late + Overdue;
}

/// <summary>The late dossiers of a period by cause. Each has exactly one, so that the rows add up to the figures of II.06a.</summary>
internal sealed record CauseFigures(Figures Figures, IReadOnlyList<LateOne> Dossiers, IReadOnlyList<CauseRow> Rows)
{
    public FigurePeriod Period => Figures.Period;

    /// <exception cref="RuleBroken">The causes do not add up to the figures.</exception>
    public static CauseFigures Of(Figures all, IReadOnlyList<LateOne> late)
    {
        var total = all.Total;
        var rows = late.GroupBy(l => l.Cause.Holder).Select(RowOf).OrderByDescending(r => r.Total).ThenBy(r => r.Holder).ToList();
        var figures = new CauseFigures(all, late, rows);
        if (rows.Sum(r => r.Late) != total.Settled.Late || rows.Sum(r => r.Overdue) != total.Pending.Overdue)
            throw new RuleBroken($"Không lập báo cáo vì số hồ sơ trễ theo nguyên nhân ({late.Count.Print()}) khác số liệu tổng hợp ({(total.Settled.Late + total.Pending.Overdue).Print()}). Chạy «motcua verify» để tìm.");
        return figures;
    }

    public CauseRow Total => new(default, Rows.Sum(r => r.Late), Rows.Sum(r => r.Overdue), Rows.Sum(r => r.WithApology), Rows.Aggregate(TimeSpan.Zero, (sum, r) => sum + r.Time), "");

    private static CauseRow RowOf(IGrouping<TimeHolder, LateOne> of) => new(of.Key,
        of.Count(l => l.Counted.Standing is Standing.Late), of.Count(l => l.Counted.Standing is Standing.Overdue), of.Count(l => l.Counted.HasApology),
        of.Aggregate(TimeSpan.Zero, (sum, l) => sum + l.Cause.Time),
        string.Join("; ", of.GroupBy(l => l.Cause.Who).OrderByDescending(w => w.Count()).Take(2).Select(w => $"{w.Key} ({w.Count().Print()})")));
}
