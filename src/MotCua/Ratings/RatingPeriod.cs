using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Ratings;

/// <param name="AgencyId">Whose.</param>
/// <param name="From">First day of a month.</param>
/// <param name="To">Last day of a month.</param>
/// <param name="Least">Fewer slips are not shown.</param>
public sealed record RatingPeriod(long AgencyId, DateOnly From, DateOnly To, int Least)
{
    /// <summary>What was decided later does not count; null is now.</summary>
    public DateOnly? AsAt { get; init; }

    /// <summary>The twelve whole months before this one: what is still being answered would show each new slip by the difference.</summary>
    public static RatingPeriod YearBefore(long agencyId, DateOnly today, int least)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return new(agencyId, month.AddMonths(-12), month.AddDays(-1), least);
    }

    /// <summary>Ends where its last months hold the least of slips together: else two looks, a month apart, would differ by a few people.</summary>
    internal async Task<RatingPeriod> GuardedAsync(MotCuaDbContext db, CancellationToken cancellationToken)
    {
        var (agency, from, to) = (AgencyId, From, To);
        var months = await db.Ratings.Where(r => r.AgencyId == agency && !r.IsWaiting && r.Span >= from && r.Span <= to).GroupBy(r => r.Span).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return this with { To = LastShown(from, to, months, Least) };
    }

    internal static DateOnly LastShown(DateOnly from, DateOnly to, IReadOnlyDictionary<DateOnly, int> months, int least)
    {
        var (shown, since) = ((DateOnly?)null, 0);
        for (var month = from; month <= to; month = month.AddMonths(1))
        {
            since += months.GetValueOrDefault(month);
            if (since > 0 && since < least) continue;
            if (since > 0 || shown is not null) shown = month.AddMonths(1).AddDays(-1);
            since = 0;
        }
        return shown ?? to;
    }
}
