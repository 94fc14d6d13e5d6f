using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.ReformIndex.Rounds;

/// <summary>Evidence of a round, for those who may see it; always as a download.</summary>
[Needs(Permission.SeeIndex, Permission.ScoreIndex, Permission.AppraiseIndex)]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files, TimeProvider clock) : SubjectPage<IndexRound>(db, official, clock)
{
    [BindProperty(SupportsGet = true)]
    public long FileId { get; set; }

    private StoredFile? _file;

    protected override IQueryable<IndexRound> Visible => Db.IndexRounds.VisibleTo(Official);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await base.LoadAsync(cancellationToken)) return false;
        _file = await Db.Set<StoredFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == FileId && f.OwnerKind == nameof(AreaSheet) && !f.IsWithdrawn && Db.Set<AreaSheet>().Any(s => s.Id == f.OwnerId && s.RoundId == Id), cancellationToken);
        return _file is not null;
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Response.Headers.XContentTypeOptions = "nosniff";
        Response.Headers.CacheControl = "private, no-store";
        return File(await files.OpenAsync(_file!, cancellationToken), _file!.ContentType, _file.Name);
    }
}
