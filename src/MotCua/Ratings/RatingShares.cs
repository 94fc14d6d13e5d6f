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
        var slips = RatingFigures.Slips(db, agencies, year);
        var given = (await slips.GroupBy(r => new { r.AgencyId, r.Span }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken)).ToLookup(g => g.Key.AgencyId);
        var counted = await RatingFigures.Counted(db, slips, year).GroupBy(r => new { r.AgencyId, r.Span }).Select(g => new { g.Key, All = g.Count(), Satisfied = g.Count(r => r.IsSatisfied) }).ToListAsync(cancellationToken);
        var shares = new Dictionary<long, RatingRow>();
        foreach (var agency in counted.GroupBy(c => c.Key.AgencyId))
        {
            var last = RatingPeriod.LastShown(year.From, year.To, given[agency.Key].ToDictionary(g => g.Key.Span, g => g.Count), least);
            var shown = agency.Where(c => c.Key.Span <= last).ToList();
            if (shown.Sum(c => c.All) is var all && all >= least) shares[agency.Key] = new RatingRow("", all, shown.Sum(c => c.Satisfied));
        }
        return shares;
    }
}
