using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Citizens;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Procedures;

namespace MotCua.Filing.Composing;

/// <summary>A step of filling in a draft; another's draft is not found. What two windows of one person save is never mixed.</summary>
internal abstract class DraftPage(MotCuaDbContext db, OwnPerson person, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    /// <summary>Of the draft as this page showed it.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    public FilingDraft Draft { get; private set; } = null!;

    public ProcedureContent Procedure { get; private set; } = null!;

    public abstract DraftStep Step { get; }

    public IReadOnlyList<DraftStep> Steps => DraftSteps.Of(Procedure);

    public string Stamp => Draft.SavedAt.Ticks.ToString(CultureInfo.InvariantCulture);

    public override IReadOnlyCollection<string> TakesUnfinished => [];

    protected MotCuaDbContext Db => db;

    protected OwnPerson Person => person;

    protected TimeProvider Clock => clock;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (id, contact) = (Id, person.Address.Text);
        if (await db.FilingDrafts.SingleOrDefaultAsync(d => d.Id == id && d.Contact == contact, cancellationToken) is not { } draft) return false;
        Draft = draft;
        Procedure = await db.ProcedureVersions.AsNoTracking().Where(v => v.Id == draft.ProcedureVersionId).Select(v => v.Content).SingleAsync(cancellationToken);
        await PrepareAsync(cancellationToken);
        return true;
    }

    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <exception cref="RuleBroken">Another window saved it meanwhile.</exception>
    protected void MustBeAsSeen()
    {
        if (Seen != Stamp) throw new RuleBroken("Bản đang soạn này vừa được sửa ở một cửa sổ hoặc máy khác, nên chưa lưu gì. Những gì ông/bà nhập vẫn còn bên dưới: xem lại rồi bấm lưu lần nữa.");
    }

    protected async Task SaveAsync(FilingContent content, CancellationToken cancellationToken)
    {
        MustBeAsSeen();
        (Draft.Content, Draft.SavedAt) = (content, clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
    }

    protected LocalRedirectResult To(DraftStep step) => LocalRedirect(step.AddressOf(Id));

    protected LocalRedirectResult ToNext() => To(Steps.SkipWhile(s => s != Step).Skip(1).First());

    protected LocalRedirectResult ForLater()
    {
        Notice = "Đã lưu. Mở lại ở mục «Hồ sơ đang soạn» để làm tiếp.";
        return LocalRedirect(PersonSession.Root);
    }
}
