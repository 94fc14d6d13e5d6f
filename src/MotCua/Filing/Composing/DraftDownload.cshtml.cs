using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Citizens;
using MotCua.Platform;

namespace MotCua.Filing.Composing;

/// <summary>A file of one's own draft, to see whether the photograph can be read.</summary>
[ForPerson]
internal sealed class DraftDownloadModel(MotCuaDbContext db, OwnPerson person, TimeProvider clock) : DraftPage(db, person, clock)
{
    public override DraftStep Step => DraftSteps.Papers;

    public async Task<IActionResult> OnGetAsync(long file, CancellationToken cancellationToken) =>
        await Db.FilingDraftFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.DraftId == Id, cancellationToken) is { } found ? File(found.Content, found.ContentType, found.Name) : NotFound();
}
