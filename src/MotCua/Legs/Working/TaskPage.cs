using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Legs.Working;

/// <summary>A page about one task.</summary>
internal abstract class TaskPage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<LegTask>(db, official, clock)
{
    public LegTask LegTask => Found;

    public bool Holds => LegTask.HolderId == Official.Id;

    protected override IQueryable<LegTask> Visible => Db.LegTasks.VisibleTo(Official);

    protected Task<IActionResult> SaveAsync(string told, CancellationToken cancellationToken) => SaveAsync(told, "/lien-thong-den", cancellationToken);
}
