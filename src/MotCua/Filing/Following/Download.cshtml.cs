using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Citizens;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Filing.Following;

/// <summary>What the person attached, as it was kept.</summary>
[ForPerson]
internal sealed class DownloadModel(MotCuaDbContext db, OwnPerson person, FileStore files) : FiledPage(db, person)
{
    public async Task<IActionResult> OnGetAsync(long file, CancellationToken cancellationToken) =>
        await Db.AttachmentsOf(Id).AsNoTracking().SingleOrDefaultAsync(f => f.Id == file, cancellationToken) is { } found
            ? File(await files.OpenAsync(found, cancellationToken), found.ContentType, found.Name)
            : NotFound();
}
