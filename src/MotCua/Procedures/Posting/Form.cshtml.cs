using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Procedures.Catalogue;

namespace MotCua.Procedures.Posting;

/// <summary>A form to download; public as the posting is. Only forms of procedures leave this way, never a dossier's scan.</summary>
[AllowAnonymous]
internal sealed class FormModel(MotCuaDbContext db, FileStore files) : WorkPage
{
    public async Task<IActionResult> OnGetAsync(long id, long file, CancellationToken cancellationToken) =>
        await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.OwnerId == id && f.OwnerKind == ShowModel.FormsOf && !f.IsWithdrawn, cancellationToken) is { } form
            ? File(await files.OpenAsync(form, cancellationToken), form.ContentType, form.Name)
            : NotFound();
}
