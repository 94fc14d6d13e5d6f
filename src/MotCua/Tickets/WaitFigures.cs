using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Tickets;

/// <summary>How long people waited until they were first called.</summary>
/// <param name="Count">How many were called.</param>
/// <param name="Half">Half of them waited no longer; null when nobody was called.</param>
/// <param name="Most">Nine of ten waited no longer.</param>
/// <param name="Missed">Called and not there.</param>
public sealed record WaitFigures(int Count, TimeSpan? Half, TimeSpan? Most, int Missed)
{
    private const int MostRead = 5_000;

    /// <param name="db">Where tickets stand.</param>
    /// <param name="agencyId">Whose desk.</param>
    /// <param name="from">First day, inclusive.</param>
    /// <param name="to">Last day, inclusive.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<WaitFigures> OfAsync(MotCuaDbContext db, long agencyId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var called = await db.QueueTickets.AsNoTracking().Where(t => t.AgencyId == agencyId && t.Day >= from && t.Day <= to && t.CalledAt != null)
            .OrderByDescending(t => t.TakenAt).Take(MostRead).Select(t => new { t.TakenAt, CalledAt = t.CalledAt!.Value, t.State }).ToListAsync(cancellationToken);
        TimeSpan[] waits = [.. called.Select(t => t.CalledAt - t.TakenAt).Order()];
        return new WaitFigures(waits.Length, waits.Length == 0 ? null : waits.Within(0.5m), waits.Length == 0 ? null : waits.Within(0.9m), called.Count(t => t.State is TicketState.Missed));
    }
}
