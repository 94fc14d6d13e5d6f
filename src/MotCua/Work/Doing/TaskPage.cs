using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Work.Doing;

/// <summary>An official's page about one task.</summary>
internal abstract class TaskPage(MotCuaDbContext db, Official official, TimeProvider clock) : SubjectPage<WorkTask>(db, official, clock)
{
    public DateOnly Today => Now.ToDay();

    public WorkState State => Found.StateOn(Today);

    public string Address => $"/nhiem-vu/{Found.Id}";

    protected override IQueryable<WorkTask> Visible => Db.WorkTasks.VisibleTo(Official);

    protected async Task<IActionResult> SaveAsync(string told, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect(Address);
    }
}
