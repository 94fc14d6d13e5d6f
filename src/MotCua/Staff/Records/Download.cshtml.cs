using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Staff.Records;

/// <summary>The scan of a degree or certificate that stands in the record, for those who may see the record; always as a download.</summary>
[Needs]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files, TimeProvider clock) : MemberPage(db, official, clock)
{
    [BindProperty(SupportsGet = true)]
    public long FileId { get; set; }

    private StoredFile? _file;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken) || !Found.Qualifications.Any(q => q.FileId == FileId)) return false;
        _file = await Db.Set<StoredFile>().SingleOrDefaultAsync(f => f.Id == FileId && f.OwnerId == Id && f.OwnerKind == nameof(StaffMember) && !f.IsWithdrawn, cancellationToken);
        return _file is not null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // One's own scan is nobody else's business; another's is written down before it goes out.
        if (Found.OfficialId != Official.Id)
        {
            _file!.Download();
            await Db.SaveChangesAsync(cancellationToken);
        }
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-store";
        return File(await files.OpenAsync(_file!, cancellationToken), _file!.ContentType, _file.Name);
    }
}
