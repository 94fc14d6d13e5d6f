using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Filing.Receiving;

/// <summary>A paper a citizen attached, for the desk that answers.</summary>
[Needs(Permission.ReceiveDossiers)]
internal sealed class DownloadFileModel(MotCuaDbContext db, Official official, FileStore files) : DownloadPage<OnlineFiling>(db, files)
{
    protected override IQueryable<OnlineFiling> Visible => Db.OnlineFilings.VisibleTo(official);

    protected override IQueryable<StoredFile> Kept => Db.AttachmentsOf(Id);
}
