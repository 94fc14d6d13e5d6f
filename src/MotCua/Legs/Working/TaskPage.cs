using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Legs.Working;

/// <summary>A page about one task. A stranger's task is not found.</summary>
internal abstract class TaskPage(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public LegTask LegTask { get; private set; } = null!;

    public override Aggregate? Subject => LegTask;

    public DateTime Now => clock.UtcNow;

    public bool Holds => LegTask.HolderId == official.Id;

    protected MotCuaDbContext Db => db;

    protected Official Official => official;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (await db.LegTasks.VisibleTo(official).SingleOrDefaultAsync(t => t.Id == id, cancellationToken) is not { } task) return false;
        LegTask = task;
        await PrepareAsync(cancellationToken);
        return true;
    }

    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Saves and leads to the task, or to the list when it is no longer theirs to see.</summary>
    protected async Task<IActionResult> SaveAsync(string told, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        Notice = told;
        var id = Id;
        return LocalRedirect(await db.LegTasks.VisibleTo(official).AnyAsync(t => t.Id == id, cancellationToken) ? $"/lien-thong-den/{Id}" : "/lien-thong-den");
    }
}
