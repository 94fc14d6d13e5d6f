using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Work.Doing;

/// <summary>What proves a task, for those who may see it.</summary>
[Needs]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files) : DownloadPage<WorkTask>(db, files)
{
    protected override IQueryable<WorkTask> Visible => Db.WorkTasks.VisibleTo(official);
}
