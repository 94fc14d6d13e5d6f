using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers;

/// <summary>A page with one verb of one dossier. A stranger's dossier is not found; what only the holder may do is refused to others here, not by hiding links.</summary>
internal abstract class DossierPage(DossierWork work) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public List<IFormFile> Uploads { get; set; } = [];

    public Dossier Dossier { get; private set; } = null!;

    public override Aggregate? Subject => Dossier;

    /// <summary>What the page does; shown as not possible where the life cycle says so.</summary>
    public abstract DossierVerb Verb { get; }

    /// <summary>Only whoever holds the dossier may.</summary>
    protected virtual bool ForHolder => false;

    /// <summary>Filed together with it: who settles it is told who waits for the result.</summary>
    public IReadOnlyList<Sibling> Siblings { get; private set; } = [];

    protected DossierWork Work => work;

    public bool IsPossible => Dossier.Allows(Verb) && (!ForHolder || Dossier.IsHeldBy(work.Official));

    public string WhyNot { get; private set; } = "";

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (await Within(work.Db.Dossiers).SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } dossier) return false;
        Dossier = dossier;
        WhyNot = WhyNotPossible();
        Siblings = await work.Db.SiblingsAsync(dossier, cancellationToken);
        await PrepareAsync(cancellationToken);
        if (!IsFirstLook && ForHolder && !dossier.IsHeldBy(work.Official)) ModelState.AddModelError("", WhyNot); // refuses the form, whatever was hidden
        return true;
    }

    public void OnGet() { }

    /// <summary>Whose dossiers the verb may be done to.</summary>
    protected virtual IQueryable<Dossier> Within(IQueryable<Dossier> dossiers) => dossiers.Include(d => d.Legs.OrderBy(l => l.Number)).VisibleTo(work.Official);

    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A second, smaller form on the page: what the large one would have required is not asked of it. Without the large one's fields its keys lose their prefix, so they are not named one by one.</summary>
    protected bool IsDeclining => !IsFirstLook && Request.Query["handler"] == "Decline";

    protected void AskOnly(string field)
    {
        foreach (var key in ModelState.Keys.Where(k => k != field).ToList()) ModelState.Remove(key);
    }

    protected bool IsFirstLook => !HttpMethods.IsPost(Request.Method);

    protected async Task<IActionResult> SaveAsync(string told, CancellationToken cancellationToken)
    {
        await work.Db.SaveChangesAsync(cancellationToken);
        return Done(told);
    }

    protected IActionResult Done(string told)
    {
        Notice = told;
        return LocalRedirect($"/ho-so/{Id}");
    }

    /// <summary>One after the other: the next dossier that waits for the same verb opens; after the last one, the page of this one.</summary>
    protected async Task<IActionResult> NextAsync(string told, Func<IQueryable<Dossier>, IQueryable<Dossier>> waiting, string page, CancellationToken cancellationToken)
    {
        if (await waiting(work.Db.Dossiers.AsNoTracking().VisibleTo(work.Official)).Select(d => (long?)d.Id).FirstOrDefaultAsync(cancellationToken) is not { } next) return Done(told);
        Notice = $"{told} Tiếp theo là hồ sơ dưới đây.";
        return LocalRedirect($"/ho-so/{next}/{page}");
    }

    private string WhyNotPossible()
    {
        try
        {
            Dossier.Guard(Verb);
            if (ForHolder) Dossier.EnsureHeldBy(work.Official);
            return "";
        }
        catch (RuleBroken broken)
        {
            return broken.Message;
        }
    }
}
