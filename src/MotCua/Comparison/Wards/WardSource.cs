using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.PeriodicReports;
using MotCua.Platform;
using MotCua.Ratings;
using MotCua.ReformIndex;
using MotCua.Reports;
using MotCua.Rules;

namespace MotCua.Comparison.Wards;

/// <summary>The agencies below one, side by side, in a number of queries that does not grow with them.</summary>
internal sealed class WardSource(MotCuaDbContext db, FigureSource figures, LateHolders holders, Rulebook rulebook, TimeProvider clock)
{
    /// <summary>All below, at whatever distance: a province sees the wards of its cities.</summary>
    public async Task<IReadOnlyList<Agency>> BelowAsync(long agencyId, CancellationToken cancellationToken)
    {
        var below = (await db.Agencies.AsNoTracking().Where(a => a.SuperiorId != null).OrderBy(a => a.Id).ToListAsync(cancellationToken)).ToLookup(a => a.SuperiorId!.Value);
        var found = new List<Agency>(below[agencyId]);
        for (var at = 0; at < found.Count; at++) found.AddRange(below[found[at].Id]);
        return found;
    }

    public async Task<IReadOnlyList<WardRow>> RowsAsync(long agencyId, FigurePeriod period, CancellationToken cancellationToken)
    {
        var below = await BelowAsync(agencyId, cancellationToken);
        if (below.Count == 0) return [];
        var ids = below.Select(a => a.Id).ToList();
        var counted = await figures.PerAgencyAsync(ids, period, cancellationToken);
        var causes = await holders.OfAsync(ids, period, cancellationToken);
        var least = (await rulebook.OnAsync(agencyId, clock.Today, cancellationToken)).Number(RuleKey.RatingSample);
        var rated = await RatingShares.OfAsync(db, ids, clock.Today, least, cancellationToken);
        var index = await IndexAsync(ids, period.To.Year, cancellationToken);
        var reports = await ReportPunctuality.OfAsync(db, ids, period.From, period.CutDay, cancellationToken);
        return [.. below.Select(a => new WardRow(a.Id, a.Name, counted.GetValueOrDefault(a.Id), causes is null ? null : causes.GetValueOrDefault(a.Id) ?? new Dictionary<Dossiers.TimeHolder, int>(), rated.GetValueOrDefault(a.Id), index.TryGetValue(a.Id, out var told) ? told : null, reports[a.Id]))];
    }

    private async Task<Dictionary<long, (int Year, AnnouncedIndex Told)>> IndexAsync(List<long> agencies, int year, CancellationToken cancellationToken)
    {
        var rounds = await db.IndexRounds.AsNoTracking().Where(r => agencies.Contains(r.AgencyId) && r.State == IndexRoundState.Announced && r.Year <= year && r.Year >= year - 2).OrderBy(r => r.Year).ThenBy(r => r.Id).ToListAsync(cancellationToken);
        return rounds.GroupBy(r => r.AgencyId).ToDictionary(g => g.Key, g => (g.Last().Year, g.Last().Announced!));
    }
}
