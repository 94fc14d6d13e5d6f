using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Ratings;

/// <summary>The satisfied share of several agencies over the twelve whole months before; who has too few slips is not in it.</summary>
public static class RatingShares
{
    /// <param name="db">Where they stand.</param>
    /// <param name="agencies">Whose.</param>
    /// <param name="today">The months before this one: windows that anybody may choose would tell by their difference what is too few to be shown.</param>
    /// <param name="least">Fewer slips are not shown.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyDictionary<long, RatingRow>> OfAsync(MotCuaDbContext db, IReadOnlyCollection<long> agencies, DateOnly today, int least, CancellationToken cancellationToken)
    {
        var year = RatingPeriod.YearBefore(0, today, least);
        var counted = await db.Ratings.AsNoTracking().Where(r => agencies.Contains(r.AgencyId) && !r.IsWaiting && r.Span >= year.From && r.Span <= year.To)
            .GroupBy(r => r.AgencyId).Select(g => new { g.Key, All = g.Count(), Satisfied = g.Count(r => r.IsSatisfied) }).ToListAsync(cancellationToken);
        return counted.Where(c => c.All >= least).ToDictionary(c => c.Key, c => new RatingRow("", c.All, c.Satisfied));
    }
}
