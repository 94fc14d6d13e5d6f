using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Feedback.Working;

/// <summary>An official's page about one case. A stranger's case is not found.</summary>
internal abstract class CasePage(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public FeedbackCase Case { get; private set; } = null!;

    public override Aggregate? Subject => Case;

    public DateTime Now => clock.UtcNow;

    public bool Holds => Case.HolderId == official.Id;

    protected MotCuaDbContext Db => db;

    protected Official Official => official;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (await db.FeedbackCases.VisibleTo(official).SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found) return false;
        Case = found;
        await PrepareAsync(cancellationToken);
        return true;
    }

    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Saves and leads to the case, or to the list when it is no longer theirs to see.</summary>
    protected async Task<IActionResult> SaveAsync(string told, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        Notice = told;
        var id = Id;
        return LocalRedirect(await db.FeedbackCases.VisibleTo(official).AnyAsync(c => c.Id == id, cancellationToken) ? $"/xu-ly-phan-anh/{Id}" : "/xu-ly-phan-anh");
    }

    protected static string Typed(string? text) => VietnamText.Clean(text ?? "").Trim();
}
