using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Procedures;

namespace MotCua.Dossiers.Processing;

/// <summary>A page that does one verb to one dossier: load what the official may see, tell why not when not, do, and lead on.</summary>
internal abstract class VerbPage(MotCuaDbContext db, Official official) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>Why it cannot be done; null when it can.</summary>
    public string? Refusal { get; private set; }

    public override Aggregate? Subject => Dossier;

    protected MotCuaDbContext Db { get; } = db;

    protected Official Official { get; } = official;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await Db.Dossiers.Include(d => d.Opinions).VisibleTo(Official).SingleOrDefaultAsync(d => d.Id == Id, cancellationToken) is not { } dossier) return false;
        Dossier = dossier;
        Refusal = WhyNot();
        return await PrepareAsync(cancellationToken);
    }

    public void OnGet() { }

    protected abstract string? WhyNot();

    /// <summary>Loads what the form offers.</summary>
    protected virtual Task<bool> PrepareAsync(CancellationToken cancellationToken) => Task.FromResult(true);

    protected void Must()
    {
        if (Refusal is not null) throw new RuleBroken(Refusal);
    }

    protected async Task<ProcedureContent?> ContentAsync(CancellationToken cancellationToken) =>
        await Db.ProcedureVersions.Where(v => v.Id == Dossier.ProcedureVersionId).Select(v => v.Content).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Saves and leads to the dossier, or to the inbox when it is no longer theirs to see.</summary>
    protected async Task<IActionResult> DoneAsync(string notice, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        Notice = notice;
        var stillSeen = await Db.Dossiers.VisibleTo(Official).AnyAsync(d => d.Id == Id, cancellationToken);
        return LocalRedirect(stillSeen ? $"/ho-so/{Id}" : "/ban-lam-viec");
    }
}
