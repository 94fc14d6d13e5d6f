using System.Data;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Reports;

public sealed partial class FigureSource
{
    /// <summary>All fields together, agency by agency, in as many queries for one as for a hundred.</summary>
    /// <param name="agencies">Whose dossiers; who has none in the period is not in the answer.</param>
    /// <param name="period">Which days, known up to when.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="RuleBroken">An identity of the figures does not hold.</exception>
    public async Task<IReadOnlyDictionary<long, FigureRow>> PerAgencyAsync(IReadOnlyCollection<long> agencies, FigurePeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        await using var snapshot = await db.Database.BeginTransactionAsync(db.IsSqlite ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead, cancellationToken);
        var groups = await Unchanged(agencies, period).Select(PackedGroup.Of).GroupBy(p => new { p.AgencyId, p.Key }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        var changed = await ChangedAsync(Among(agencies), period, cancellationToken);
        var counted = groups.Select(g => (Counted: PackedGroup.Unpack(g.Key.Key, agencyId: g.Key.AgencyId), g.Count)).Concat(changed.Select(c => (Counted: c, Count: 1)));
        return counted.GroupBy(c => c.Counted.AgencyId).ToDictionary(g => g.Key, g => FigureRow.Of(Figures.AllFields, [.. g]));
    }

    /// <summary>All fields of one agency together: grouped by one number and not by names as well, a third less work than field by field.</summary>
    /// <param name="agencyId">Whose dossiers.</param>
    /// <param name="period">Which days, known up to when.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="RuleBroken">An identity of the figures does not hold.</exception>
    public async Task<FigureRow> TotalAsync(long agencyId, FigurePeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        await using var snapshot = await db.Database.BeginTransactionAsync(db.IsSqlite ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead, cancellationToken);
        var counted = new List<(Counted, int)>();
        foreach (var part in Unchanged(agencyId, period))
            counted.AddRange((await part.Select(PackedGroup.Of).GroupBy(p => p.Key).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken)).Select(g => (PackedGroup.Unpack(g.Key), g.Count)));
        return FigureRow.Of(Figures.AllFields, [.. counted, .. (await ChangedAsync(agencyId, period, cancellationToken)).Select(c => (c, 1))]);
    }

    /// <summary>The late ones of several agencies, no more than asked for; ids and owners only.</summary>
    internal async Task<IReadOnlyList<Counted>> LateAsync(IReadOnlyCollection<long> agencies, FigurePeriod period, int most, CancellationToken cancellationToken)
    {
        var unchanged = await Unchanged(agencies, period).Where(c => c.Standing == Standing.Late || c.Standing == Standing.Overdue).OrderBy(c => c.Id).Take(most).ToListAsync(cancellationToken);
        var changed = await ChangedAsync(Among(agencies), period, cancellationToken);
        return [.. unchanged.Concat(changed.Where(c => c.Standing is Standing.Late or Standing.Overdue)).Take(most)];
    }

    private IQueryable<Dossier> Among(IReadOnlyCollection<long> agencies) => Of(db.Dossiers, null).Where(d => agencies.Contains(d.AgencyId));

    private IQueryable<Counted> Unchanged(IReadOnlyCollection<long> agencies, FigurePeriod period)
    {
        var asOf = period.AsOf;
        return Among(agencies).Where(d => d.FiguresAt <= asOf).Select(DossierFacts.FromColumns).Where(Counted.InScope(period)).Select(Counted.In(period));
    }
}
