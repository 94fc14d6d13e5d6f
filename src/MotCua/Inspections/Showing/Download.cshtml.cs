using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Inspections.Showing;

/// <summary>A picture or paper of the check, for those who may see it; always as a download.</summary>
[Needs]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files, TimeProvider clock) : InspectionPage(db, official, clock)
{
    [BindProperty(SupportsGet = true)]
    public long FileId { get; set; }

    private StoredFile? _file;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken)) return false;
        _file = await Db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == FileId && f.OwnerId == Id && f.OwnerKind == nameof(Inspection) && !f.IsWithdrawn, cancellationToken);
        return _file is not null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-store";
        return File(await files.OpenAsync(_file!, cancellationToken), _file!.ContentType, _file.Name);
    }
}
