using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Reports.Causes;

namespace MotCua.Reports;

/// <summary>A late dossier and why, as at the moment of the period: what happened later is not told.</summary>
public sealed record LateDossier(string Code, string Procedure, DateTime? DueAt, DateTime? EndedAt, string Cause, bool HasApology);

/// <summary>How many are late because of one holder: settled late, overdue in hand, and of both those told sorry.</summary>
public sealed record LateShare(TimeHolder Holder, int Settled, int Pending, int WithApology);

/// <summary>The figures of a period with the late dossiers behind them.</summary>
public sealed record PeriodPicture(Figures Figures, IReadOnlyList<LateShare> Causes, IReadOnlyList<LateDossier> Late);

/// <summary>Everything a written report tells of an agency's dossiers in a period, from the same facts as the report pages and the command line.</summary>
public sealed class PeriodPictures
{
    private const int Chunk = 500;

    private readonly MotCuaDbContext _db;
    private readonly LedgerSource _ledgers;

    internal PeriodPictures(MotCuaDbContext db, LedgerSource ledgers) => (_db, _ledgers) = (db, ledgers);

    /// <param name="agencyId">Whose dossiers.</param>
    /// <param name="period">Which days, known up to when.</param>
    /// <param name="most">No more late dossiers than this are listed; all of them are counted.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<PeriodPicture> OfAsync(long agencyId, FigurePeriod period, int most, CancellationToken cancellationToken)
    {
        var causes = await _ledgers.CausesAsync(agencyId, period, cancellationToken);
        var late = new List<LateDossier>();
        foreach (var chunk in causes.Dossiers.Take(most).Chunk(Chunk)) late.AddRange(await NamedAsync(agencyId, chunk, cancellationToken));
        return new(causes.Figures, [.. causes.Rows.Select(r => new LateShare(r.Holder, r.Late, r.Overdue, r.WithApology))], late);
    }

    private async Task<IEnumerable<LateDossier>> NamedAsync(long agencyId, LateOne[] chunk, CancellationToken cancellationToken)
    {
        var ids = chunk.Select(l => l.Counted.Id).ToList();
        var names = await _db.Dossiers.AsNoTracking().Where(d => d.AgencyId == agencyId && ids.Contains(d.Id)).Select(d => new { d.Id, d.Code, d.ProcedureName }).ToDictionaryAsync(d => d.Id, cancellationToken);
        return chunk.Select(l => (Late: l, Named: names[l.Counted.Id])).Select(x => new LateDossier(x.Named.Code, x.Named.ProcedureName, x.Late.DueAt, x.Late.Counted.Standing is Standing.Late ? x.Late.EndedAt : null, x.Late.Cause.InWords, x.Late.Counted.HasApology));
    }
}
