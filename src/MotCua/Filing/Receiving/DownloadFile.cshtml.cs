using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Filing.Receiving;

/// <summary>A paper a citizen attached, for the desk that answers.</summary>
[Needs(Permission.ReceiveDossiers)]
internal sealed class DownloadFileModel(MotCuaDbContext db, Official official, FileStore files, TimeProvider clock) : FilingPage(db, official, clock)
{
    public async Task<IActionResult> OnGetAsync(long file, CancellationToken cancellationToken) =>
        await Db.AttachmentsOf(Id).AsNoTracking().SingleOrDefaultAsync(f => f.Id == file, cancellationToken) is { } found
            ? File(await files.OpenAsync(found, cancellationToken), found.ContentType, found.Name)
            : NotFound();

    protected override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
