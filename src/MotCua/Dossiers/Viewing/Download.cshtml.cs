using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Viewing;

/// <summary>An attached file, for those who may see the dossier; always as a download, never shown inside the program's own pages.</summary>
[Needs]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long FileId { get; set; }

    private StoredFile? _file;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await db.Dossiers.ReadableBy(official).AnyAsync(d => d.Id == Id, cancellationToken)) return false;
        _file = await db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == FileId && f.OwnerId == Id && f.OwnerKind == nameof(Dossier) && !f.IsWithdrawn, cancellationToken);
        return _file is not null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-store";
        return File(await files.OpenAsync(_file!, cancellationToken), _file!.ContentType, _file.Name);
    }
}
