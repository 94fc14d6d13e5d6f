using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>A dossier of the same filing, as far as anybody who sees one of them may know: no personal data.</summary>
public sealed record Sibling(long Id, string Code, string ProcedureName, DossierStatus Status, DateTime? DueAt, DateTime? EndedAt, string ResultNumber, string? AfterCode, bool IsVoid)
{
    public string State => IsVoid ? "Đã huỷ số" : Status.Word();
}

public static class FiledTogether
{
    /// <summary>All dossiers of the filing in their order, this one included; none when it was filed alone.</summary>
    public static async Task<IReadOnlyList<Sibling>> SiblingsAsync(this MotCuaDbContext db, Dossier dossier, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(dossier);
        if (dossier.GroupId is not { } group) return [];
        return await db.Dossiers.AsNoTracking().Where(d => d.GroupId == group).OrderBy(d => d.Id)
            .Select(d => new Sibling(d.Id, d.Code, d.ProcedureName, d.Status, d.DueAt, d.EndedAt, d.ResultNumber, d.AfterCode, d.IsVoid)).ToListAsync(cancellationToken);
    }
}
