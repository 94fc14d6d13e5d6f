using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Reports.Board;

/// <summary>A late dossier, who holds it and since when.</summary>
internal sealed record LateDossier(long Id, string Code, string Procedure, DateTime DueAt, int DaysLate, DossierStage Stage, long? UnitId, long? HolderId, DateTime HeldSince);

internal static class LateList
{
    // Events by which a dossier changes hands.
    private static readonly string[] Kinds = [nameof(DossierReceived), nameof(DossierImported), nameof(DossierTransferred), nameof(DossierAssigned), nameof(DossierForwarded), nameof(ResultProposed), nameof(ResultSentBack), nameof(ResultApproved), nameof(SupplementReceived), nameof(PaymentProved), nameof(DossierReopened)];

    /// <summary>The longest overdue first.</summary>
    public static async Task<IReadOnlyList<LateDossier>> OfAsync(MotCuaDbContext db, IQueryable<Dossier> visible, DateOnly today, int size, CancellationToken cancellationToken)
    {
        var late = await visible.LateAt(today.StartUtc()).OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(size)
            .Select(d => new { d.Id, d.Code, d.ProcedureName, d.DueAt, d.ReceivedAt, d.Stage, d.UnitId, d.HolderId }).ToListAsync(cancellationToken);
        var ids = late.Select(d => d.Id).ToList();
        var since = await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId) && Kinds.Contains(h.Kind))
            .GroupBy(h => h.SubjectId).Select(g => new { g.Key, At = g.Max(h => h.At) }).ToDictionaryAsync(g => g.Key, g => g.At, cancellationToken);
        return [.. late.Select(d => new LateDossier(d.Id, d.Code, d.ProcedureName, d.DueAt!.Value, today.DayNumber - d.DueAt.Value.ToDay().DayNumber, d.Stage, d.UnitId, d.HolderId, since.GetValueOrDefault(d.Id, d.ReceivedAt)))];
    }
}
