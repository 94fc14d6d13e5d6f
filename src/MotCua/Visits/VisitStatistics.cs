using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Visits.Counting;

namespace MotCua.Visits;

/// <summary>Reads the counts. The block is worked out once in a few seconds a node, whoever asks; the rest is for editors.</summary>
public sealed class VisitStatistics
{
    private readonly MotCuaDbContext _db;
    private readonly LatestFigures _latest;
    private readonly TimeProvider _clock;

    internal VisitStatistics(MotCuaDbContext db, LatestFigures latest, TimeProvider clock) => (_db, _latest, _clock) = (db, latest, clock);

    public Task<VisitFigures> NowAsync(CancellationToken cancellationToken) => _latest.GetAsync(() => ReadAsync(cancellationToken));

    /// <summary>How often it was looked at, ever.</summary>
    public Task<long> ViewsOfAsync(long subject, CancellationToken cancellationToken) =>
        _db.Set<VisitTotal>().Where(t => t.Subject == subject).Select(t => t.Views).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Days that had any; both ends inclusive.</summary>
    public Task<List<VisitDay>> DaysAsync(long subject, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        _db.Set<VisitCount>().AsNoTracking().Where(c => c.Subject == subject && c.Day >= from && c.Day <= to).OrderBy(c => c.Day).Select(c => new VisitDay(c.Day, c.Visits, c.Views)).ToListAsync(cancellationToken);

    /// <summary>What was looked at most in a period, apart from the site itself.</summary>
    public async Task<IReadOnlyList<(long Subject, int Views)>> MostSeenAsync(DateOnly from, DateOnly to, int most, CancellationToken cancellationToken) =>
        [.. (await _db.Set<VisitCount>().Where(c => c.Subject != Visited.WholeSite && c.Day >= from && c.Day <= to)
            .GroupBy(c => c.Subject).Select(g => new { g.Key, Views = g.Sum(c => c.Views) }).OrderByDescending(g => g.Views).ThenByDescending(g => g.Key).Take(most).ToListAsync(cancellationToken)).Select(g => (g.Key, g.Views))];

    private async Task<VisitFigures> ReadAsync(CancellationToken cancellationToken)
    {
        var (today, recent) = (_clock.Today, _clock.UtcNow - RecentVisitor.PresentFor);
        var (monday, first) = (today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), new DateOnly(today.Year, today.Month, 1));
        var days = await DaysAsync(Visited.WholeSite, monday < first ? monday : first, today, cancellationToken);
        var now = await _db.Set<RecentVisitor>().CountAsync(v => v.SeenAt > recent, cancellationToken);
        var total = await _db.Set<VisitTotal>().Where(t => t.Subject == Visited.WholeSite).Select(t => t.Visits).SingleOrDefaultAsync(cancellationToken);
        int Since(DateOnly day) => days.Where(d => d.Day >= day).Sum(d => d.Visits);
        return new(now, Since(today), Since(monday), Since(first), total);
    }
}
