using Microsoft.AspNetCore.Authorization;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Dialogues.Asking;

/// <summary>A paper that was made public, for everybody from the day the dialogue was announced.</summary>
[AllowAnonymous]
internal sealed class PublicFileModel(MotCuaDbContext db, FileStore files) : DownloadPage<Dialogue>(db, files)
{
    protected override IQueryable<Dialogue> Visible => Db.Dialogues.Where(d => d.AnnouncedAt != null);

    protected override bool MayTake(Dialogue owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return owner.PublicFiles.Contains(FileId);
    }
}
