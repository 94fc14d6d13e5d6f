using MotCua.Access;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Legs.Working;

/// <summary>A file that came with a task, or went back with its answer, for those who may see the task.</summary>
[Needs(Permission.HandleLegs, Permission.AssignDossiers)]
internal sealed class DownloadModel(MotCuaDbContext db, Official official, FileStore files) : DownloadPage<LegTask>(db, files)
{
    protected override IQueryable<LegTask> Visible => Db.LegTasks.VisibleTo(official);
}
