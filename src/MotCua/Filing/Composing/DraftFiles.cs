using Microsoft.EntityFrameworkCore;
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
            var before = await db.AttachmentsOf(filing).AsNoTracking().OrderBy(f => f.Id).ToListAsync(cancellationToken);
            all.AddRange(from file in before
                         where !draft.Content.Dropped.Contains(file.Id)
                         let place = draft.Content.PlaceOf(file.Label)
                         where place is not null
                         select new DraftFile(file.Id, place.Value, file.Name, file.Size, false));
        }
        all.AddRange(await db.FilingDraftFiles.Where(f => f.DraftId == draft.Id).OrderBy(f => f.Id).Select(f => new DraftFile(f.Id, f.Paper, f.Name, f.Size, true)).ToListAsync(cancellationToken));
        return all;
    }
}
