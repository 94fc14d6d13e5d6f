using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.OneStop;
using MotCua.Dossiers.Printing;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>Slips given before intake, at the desk and to who files online: one form, one row of numbers (NĐ 61/2018 Điều 17.1).</summary>
public sealed class IntakeSlips
{
    private readonly MotCuaDbContext _db;
    private readonly PaperSources _sources;
    private readonly TimeProvider _clock;

    internal IntakeSlips(MotCuaDbContext db, PaperSources sources, TimeProvider clock) => (_db, _sources, _clock) = (db, sources, clock);

    /// <summary>Asks to complete the papers (Mẫu 02). Saved with what the caller's transaction saves.</summary>
    /// <exception cref="RuleBroken">Nothing is asked for, or no reason is given.</exception>
    public Task<GivenSlip> AskAsync(SlipOrder order, IReadOnlyList<string> needed, string reason, CancellationToken cancellationToken) => GiveAsync(SlipKind.Supplement, order, needed, reason, cancellationToken);

    /// <summary>Refuses to receive (Mẫu 03). Saved with what the caller's transaction saves.</summary>
    /// <exception cref="RuleBroken">No reason is given.</exception>
    public Task<GivenSlip> RefuseAsync(SlipOrder order, string reason, CancellationToken cancellationToken) => GiveAsync(SlipKind.Refusal, order, [], reason, cancellationToken);

    /// <summary>The slip as it was printed on its day.</summary>
    public async Task<Paper> PaperAsync(long slipId, CancellationToken cancellationToken)
    {
        var slip = await _db.Set<IntakeSlip>().AsNoTracking().SingleAsync(s => s.Id == slipId, cancellationToken);
        var givenBy = await _db.History.Where(h => h.SubjectId == slipId).OrderBy(h => h.Sequence).Select(h => h.ByName).FirstAsync(cancellationToken);
        return Slips.Of(slip, await _sources.HeadAsync(slip.AgencyId, slip.GivenAt, cancellationToken), givenBy);
    }

    internal async Task<GivenSlip> GiveAsync(SlipKind kind, SlipOrder order, IReadOnlyList<string> needed, string reason, CancellationToken cancellationToken)
    {
        IntakeSlip slip = null!;
        await _db.InTransactionAsync(async () =>
        {
            var number = await FormNumbers.NextAsync(_db, order.AgencyId, Slips.SeriesOf(kind), _clock.Today.Year, cancellationToken);
            slip = IntakeSlip.Give(order.AgencyId, kind, number, order.ProcedureId, order.ProcedureName, order.Applicant, needed, reason, _clock.UtcNow);
            _db.Add(slip);
            await _db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return new GivenSlip(slip.Id, slip.Number);
    }
}

/// <summary>To whom a slip is given, and about what.</summary>
public sealed record SlipOrder(long AgencyId, long ProcedureId, string ProcedureName, Person Applicant);

public sealed record GivenSlip(long Id, string Number);
