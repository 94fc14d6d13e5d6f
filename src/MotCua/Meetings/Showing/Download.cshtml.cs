using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Meetings.Showing;

/// <summary>A paper of the meeting, for those who may see it.</summary>
[Needs]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files) : DownloadPage<Meeting>(db, files)
{
    protected override IQueryable<Meeting> Visible => Db.Meetings.VisibleTo(official);
}
