using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.ReformIndex.Rounds;

/// <summary>Evidence of a round, for those who may see it.</summary>
[Needs(Permission.SeeIndex, Permission.ScoreIndex, Permission.AppraiseIndex)]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files) : DownloadPage<IndexRound>(db, files)
{
    protected override IQueryable<IndexRound> Visible => Db.IndexRounds.VisibleTo(official);

    protected override IQueryable<StoredFile> Kept
    {
        get
        {
            var round = Id;
            return Db.Set<StoredFile>().Where(f => f.OwnerKind == nameof(AreaSheet) && Db.Set<AreaSheet>().Any(s => s.Id == f.OwnerId && s.RoundId == round));
        }
    }
}
