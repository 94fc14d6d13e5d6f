using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <summary>How an agency sends the reports it must send.</summary>
/// <param name="OnTime">Sent by their day.</param>
/// <param name="Late">Sent after it, or not sent when it was over.</param>
public sealed record ReportPunctuality(int OnTime, int Late)
{
    public int Due => OnTime + Late;

    /// <summary>Null when nothing was due.</summary>
    public decimal? Share => Due == 0 ? null : (decimal)OnTime / Due;

    /// <summary>Reports whose day of sending lies in the span and is over on the last day, agency by agency, in two queries.</summary>
    /// <param name="db">Where they stand.</param>
    /// <param name="agencies">Whose.</param>
    /// <param name="from">First day, inclusive.</param>
    /// <param name="to">Last day, inclusive; what was sent later counts as not sent.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyDictionary<long, ReportPunctuality>> OfAsync(MotCuaDbContext db, IReadOnlyCollection<long> agencies, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        var types = await db.PeriodTypes.AsNoTracking().Where(t => t.AgencyId == null || agencies.Contains(t.AgencyId.Value)).OrderBy(t => t.Id).ToListAsync(cancellationToken);
        var sent = (await db.PeriodicReports.AsNoTracking().Where(r => agencies.Contains(r.AgencyId) && r.Ordinal == 0 && r.SentOn != null && r.SentOn <= to && r.DueOn >= from && r.DueOn < to)
            .Select(r => new { r.AgencyId, r.TypeKey, r.From, r.To, r.SentOn }).ToListAsync(cancellationToken)).ToLookup(r => (r.AgencyId, r.TypeKey, r.From, r.To), r => r.SentOn!.Value);
        var punctual = new Dictionary<long, ReportPunctuality>();
        foreach (var agency in agencies)
        {
            var due = DueIn(new KnownTypes([.. types.Where(t => t.AgencyId is null || t.AgencyId == agency)]), from, to).ToList();
            var onTime = due.Count(d => sent[(agency, d.Type.Key, d.Span.From, d.Span.To)].Any(on => on <= d.Span.DueOn));
            punctual[agency] = new(onTime, due.Count - onTime);
        }
        return punctual;
    }

    // Due on the last day itself it may still be sent in time, so only a day that is over can be missed.
    private static IEnumerable<(PeriodType Type, ReportSpan Span)> DueIn(KnownTypes types, DateOnly from, DateOnly to) =>
        Enumerable.Range(from.Year, to.Year - from.Year + 1).SelectMany(year => types.Around(new DateOnly(year, 6, 30))).DistinctBy(p => (p.Type.Key, p.Span.From, p.Span.To))
            .Where(p => p.Type.Text.IsExpected && p.Span.DueOn >= from && p.Span.DueOn < to);
}
