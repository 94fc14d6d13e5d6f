using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access;

/// <summary>An official's page about one thing, named by its key in the address. What is a stranger's is not found.</summary>
public abstract class SubjectPage<TSubject>(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage where TSubject : Aggregate
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public TSubject Found { get; private set; } = null!;

    public override Aggregate? Subject => Found;

    public DateTime Now => clock.UtcNow;

    protected MotCuaDbContext Db => db;

    protected Official Official => official;

    /// <summary>What this official may see of the kind.</summary>
    protected abstract IQueryable<TSubject> Visible { get; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (await Visible.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } found) return false;
        Found = found;
        await PrepareAsync(cancellationToken);
        return true;
    }

    /// <summary>Loads what else the page shows.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What happened to the thing, the latest first.</summary>
    protected Task<List<HistoryEntry>> StoryAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        return db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderByDescending(h => h.Sequence).ToListAsync(cancellationToken);
    }

    /// <summary>Saves and leads to the thing, or to the list when it is no longer theirs to see.</summary>
    /// <param name="told">Shown on the next page.</param>
    /// <param name="list">Address of the list; the thing's own is under it.</param>
    /// <param name="cancellationToken">Stops before it is saved.</param>
    protected async Task<IActionResult> SaveAsync(string told, string list, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        Notice = told;
        var id = Id;
        return LocalRedirect(await Visible.AnyAsync(s => s.Id == id, cancellationToken) ? $"{list}/{id}" : list);
    }

    protected static string Typed(string? text) => VietnamText.Typed(text);
}
