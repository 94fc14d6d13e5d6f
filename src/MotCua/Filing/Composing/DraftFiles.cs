using Microsoft.EntityFrameworkCore;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Filing.Composing;

/// <param name="Id">Of the draft's file, or of an attachment of the earlier submission.</param>
/// <param name="Paper">Which paper of the list, from 0.</param>
/// <param name="Name">As it was uploaded.</param>
/// <param name="Size">Bytes.</param>
/// <param name="IsNew">Added in this draft.</param>
internal sealed record DraftFile(long Id, int Paper, string Name, long Size, bool IsNew);

internal static class DraftFiles
{
    /// <summary>What is attached now: what was submitted before and not dropped, and what was added. Without the content.</summary>
    public static async Task<List<DraftFile>> FilesOfAsync(this MotCuaDbContext db, FilingDraft draft, CancellationToken cancellationToken)
    {
        List<DraftFile> all = [];
        if (draft.FilingId is { } filing)
        {
            var labels = draft.Content.Papers.Select((p, i) => (p.Name, i)).DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.i);
            var before = await db.Set<StoredFile>().AsNoTracking().Where(f => f.OwnerId == filing && f.OwnerKind == nameof(OnlineFiling) && !f.IsWithdrawn).OrderBy(f => f.Id).ToListAsync(cancellationToken);
            all.AddRange(before.Where(f => !draft.Content.Dropped.Contains(f.Id) && labels.ContainsKey(f.Label)).Select(f => new DraftFile(f.Id, labels[f.Label], f.Name, f.Size, false)));
        }
        all.AddRange(await db.FilingDraftFiles.Where(f => f.DraftId == draft.Id).OrderBy(f => f.Id).Select(f => new DraftFile(f.Id, f.Paper, f.Name, f.Size, true)).ToListAsync(cancellationToken));
        return all;
    }
}
