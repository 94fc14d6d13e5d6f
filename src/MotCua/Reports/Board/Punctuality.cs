using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Reports.Board;

/// <summary>What was settled in a span of days, and how much of it late.</summary>
internal sealed record Punctuality(DateOnly From, DateOnly To, int Settled, int Late)
{
    public string Share => Settled == 0 ? "–" : ((decimal)(Settled - Late) / Settled).PrintShare();

    /// <summary>Settled from the year's first day, in one reading for all spans asked for.</summary>
    public static async Task<IReadOnlyList<Punctuality>> OfAsync(IQueryable<Dossier> visible, IReadOnlyList<DateOnly> froms, DateOnly today, CancellationToken cancellationToken)
    {
        var (start, end) = (froms.Min().StartUtc(), today.EndUtc());
        var settled = visible.Where(d => !d.IsVoid && d.EndedAt >= start && d.EndedAt < end);
        var days = await settled.GroupBy(d => d.EndedDay).Select(g => new { Day = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var late = await settled.SettledLate().GroupBy(d => d.EndedDay).Select(g => new { Day = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. froms.Select(from => new Punctuality(from, today, days.Where(d => d.Day >= from).Sum(d => d.Count), late.Where(d => d.Day >= from).Sum(d => d.Count)))];
    }
}
