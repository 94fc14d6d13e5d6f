using MotCua.Citizens;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Filing.Following;

/// <summary>What the person attached, as it was kept.</summary>
[ForPerson]
internal sealed class DownloadModel(MotCuaDbContext db, OwnPerson person, FileStore files) : DownloadPage<OnlineFiling>(db, files)
{
    protected override IQueryable<OnlineFiling> Visible => Db.OnlineFilings.FiledFrom(person.Address);

    protected override IQueryable<StoredFile> Kept => Db.AttachmentsOf(Id);
}
