using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Inspections.Showing;

/// <summary>A picture or paper of the check, for those who may see it.</summary>
[Needs]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files) : DownloadPage<Inspection>(db, files)
{
    protected override IQueryable<Inspection> Visible => Db.Inspections.VisibleTo(official);
}
