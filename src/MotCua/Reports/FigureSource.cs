using System.Data;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Reports;

/// <summary>The dossiers of an agency as at a moment. Most did not change since: the database counts them. The few that did are replayed from their events.</summary>
public sealed partial class FigureSource(MotCuaDbContext db)
{
    /// <param name="agencyId">Whose dossiers; null for all agencies of the deployment.</param>
    /// <param name="period">Which days, known up to when.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="RuleBroken">An identity of the figures does not hold.</exception>
    public async Task<Figures> FiguresAsync(long? agencyId, FigurePeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        // One snapshot: a dossier changed between the two readings would be counted twice or not at all.
        await using var snapshot = await db.Database.BeginTransactionAsync(db.IsSqlite ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead, cancellationToken);
        var unchanged = new List<(Counted, int)>();
        foreach (var part in Unchanged(agencyId, period)) unchanged.AddRange(await GroupsAsync(part, cancellationToken));
        var changed = await ChangedAsync(agencyId, period, cancellationToken);
        return Figures.Of([.. unchanged, .. changed.Select(c => (c, 1))], period);
    }

    /// <summary>The dossiers behind a figure, newest first, after a cursor: ids only, what a page shows of them is its own affair.</summary>
    internal async Task<IReadOnlyList<Counted>> ListAsync(long? agencyId, FigurePeriod period, FigureCell cell, string? field, (DateTime At, long Id)? after, int size, CancellationToken cancellationToken)
    {
        var unchanged = new List<Counted>();
        foreach (var part in Unchanged(agencyId, period))
            unchanged.AddRange(await After(Narrow(part, cell, field), after).OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id).Take(size).ToListAsync(cancellationToken));
        var changed = After(Narrow((await ChangedAsync(agencyId, period, cancellationToken)).AsQueryable(), cell, field), after);
        return [.. unchanged.Concat(changed).OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id).Take(size)];
    }

    private static IQueryable<Counted> Narrow(IQueryable<Counted> counted, FigureCell cell, string? field)
    {
        var chosen = counted.Where(cell.Counts);
        return field is null ? chosen : chosen.Where(c => c.Field == field);
    }

    private static IQueryable<Counted> After(IQueryable<Counted> counted, (DateTime At, long Id)? after) =>
        after is var (at, id) ? counted.Where(c => c.ReceivedAt < at || (c.ReceivedAt == at && c.Id < id)) : counted;

    // Of one agency in two parts, each by an index of its own: received in the period, and received before it and not over when it began.
    // Of all agencies in one: nearly all is read anyway.
    private IEnumerable<IQueryable<Counted>> Unchanged(long? agencyId, FigurePeriod period)
    {
        var (start, asOf) = (period.StartUtc, period.AsOf);
        var unchanged = Of(db.Dossiers, agencyId).Where(d => d.FiguresAt <= asOf);
        var ended = Of(By(ByEnd), agencyId).Where(d => d.FiguresAt <= asOf);
        IQueryable<Dossier>[] parts = agencyId is null ? [unchanged]
            : [unchanged.Where(d => d.ReceivedAt >= start), ended.Where(d => d.EndedAt == null && d.ReceivedAt < start), ended.Where(d => d.EndedAt >= start && d.ReceivedAt < start)];
        return parts.Select(part => part.Select(DossierFacts.FromColumns).Where(Counted.InScope(period)).Select(Counted.In(period)));
    }

    // Newly filed and not accepted are no dossiers of the office yet, or never were.
    private static IQueryable<Dossier> Of(IQueryable<Dossier> all, long? agencyId)
    {
        var dossiers = all.AsNoTracking().Where(d => d.Status != DossierStatus.Registered && d.Status != DossierStatus.NotAccepted);
        return agencyId is { } agency ? dossiers.Where(d => d.AgencyId == agency) : dossiers;
    }

    private const string ByEnd = "select * from dossiers indexed by ix_dossiers_ended", ByChange = "select * from dossiers indexed by ix_dossiers_agency_id_figures_at";

    // SQLite's planner takes the index that has every column, even where that means walking the whole past of a ward.
    private IQueryable<Dossier> By(string indexed) => db.IsSqlite ? db.Set<Dossier>().FromSqlRaw(indexed) : db.Dossiers;

    private static async Task<List<(Counted, int)>> GroupsAsync(IQueryable<Counted> counted, CancellationToken cancellationToken)
    {
        var groups = await counted.Select(PackedGroup.Of).GroupBy(p => new { p.Field, p.Key }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. groups.Select(g => (PackedGroup.Unpack(g.Key.Key, field: g.Key.Field), g.Count))];
    }

    private Task<IReadOnlyList<Counted>> ChangedAsync(long? agencyId, FigurePeriod period, CancellationToken cancellationToken) =>
        ChangedAsync(Of(agencyId is null ? db.Dossiers : By(ByChange), agencyId), period, cancellationToken);

    private async Task<IReadOnlyList<Counted>> ChangedAsync(IQueryable<Dossier> dossiers, FigurePeriod period, CancellationToken cancellationToken)
    {
        var (asOf, end) = (period.AsOf, period.EndUtc);
        // Received after the period is out of the report whatever happened since.
        var changed = dossiers.Where(d => d.FiguresAt > asOf && d.ReceivedAt <= asOf && d.ReceivedAt < end).Select(d => d.Id);
        var history = await db.History.AsNoTracking()
            .Where(h => h.At <= asOf && changed.Contains(h.SubjectId) && DossierFacts.Kinds.Contains(h.Kind))
            .OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence).ToListAsync(cancellationToken);
        var (inScope, count) = (Counted.InScope(period).Compile(), Counted.In(period).Compile());
        return [.. history.GroupBy(h => h.SubjectId).Select(DossierFacts.Replay).OfType<DossierFacts>().Where(inScope).Select(count)];
    }
}
