using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Files;

/// <summary>A file kept with something, for those who may see that thing; always as a download, never shown inside the program's own pages. What is a stranger's is not found.</summary>
public abstract class DownloadPage<TOwner>(MotCuaDbContext db, FileStore files) : WorkPage where TOwner : Aggregate
{
    private StoredFile? _file;
    private TOwner? _owner;

    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public long FileId { get; set; }

    protected MotCuaDbContext Db => db;

    /// <summary>The things whoever asks may see.</summary>
    protected abstract IQueryable<TOwner> Visible { get; }

    /// <summary>The files that belong to the thing.</summary>
    protected virtual IQueryable<StoredFile> Kept
    {
        get
        {
            var (id, kind) = (Id, typeof(TOwner).Name);
            return db.Set<StoredFile>().Where(f => f.OwnerId == id && f.OwnerKind == kind);
        }
    }

    /// <summary>Where not every file of the thing is for whoever may see it.</summary>
    protected virtual bool MayTake(TOwner owner) => true;

    /// <summary>Where it is written down before it goes out, because what stands in it is somebody's own.</summary>
    protected virtual bool IsWrittenDown(TOwner owner) => false;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (id, file) = (Id, FileId);
        _owner = await Visible.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellationToken);
        if (_owner is null || !MayTake(_owner)) return false;
        _file = await Kept.SingleOrDefaultAsync(f => f.Id == file && !f.IsWithdrawn, cancellationToken);
        return _file is not null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (IsWrittenDown(_owner!))
        {
            _file!.Download();
            await db.SaveChangesAsync(cancellationToken);
        }
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-store";
        return File(await files.OpenAsync(_file!, cancellationToken), _file!.ContentType, _file.Name);
    }
}
