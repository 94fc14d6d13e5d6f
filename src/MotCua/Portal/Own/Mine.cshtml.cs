using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Citizens;
using MotCua.Dossiers;
using MotCua.Filing;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Portal.Own;

/// <summary>All dossiers on which the proven address was left, as the owner's or as who filed it for them, the newest first, and the word on being told. No name and no number of a paper: an address may be a family's.</summary>
[ForPerson]
internal sealed class MineModel(MotCuaDbContext db, OwnPerson person, OwnFilings filings, ContactChoices choices) : WorkPage
{
    private const int Size = 20;

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public string Address => person.Address.Masked;

    public ProvenIdentity? Identity => person.Identity;

    public bool Wants { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public IReadOnlyList<OwnFiling> Filed { get; private set; } = [];

    public IReadOnlyList<OwnDraft> Drafts { get; private set; } = [];

    public string? NextUrl { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var found = db.ReadBy(person).AsNoTracking();
        var own = db.Dossiers.OwnedBy(person).Select(d => d.Id);
        if (Cursor.Read(After) is { } cursor) found = found.Where(d => d.ReceivedAt < cursor.At || (d.ReceivedAt == cursor.At && d.Id < cursor.Id));
        var page = await found.OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Id).Take(Size + 1)
            .Select(d => new Row(d.Id, d.Code, d.ProcedureName, d.Status, d.ReceivedAt, d.DueAt, own.Contains(d.Id))).ToListAsync(cancellationToken);
        if (page.Count > Size)
        {
            page.RemoveAt(Size);
            NextUrl = $"/cua-toi?sau={new Cursor(page[^1].ReceivedAt, page[^1].Id)}";
        }
        Rows = page;
        (Filed, Drafts) = (await filings.FiledAsync(cancellationToken), await filings.DraftsAsync(cancellationToken));
        Wants = await choices.WantsAsync(person.Address, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostTellAsync(bool wants, CancellationToken cancellationToken)
    {
        await choices.ChooseAsync(person.Address, wants, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        Notice = wants ? $"Từ nay tin về hồ sơ lại được gửi đến {Address}." : $"Từ nay không gửi tin về hồ sơ đến {Address} nữa. Mã đăng nhập vẫn được gửi khi ông/bà yêu cầu.";
        return LocalRedirect("/cua-toi");
    }

    public async Task<IActionResult> OnPostLeaveAsync()
    {
        await PersonSession.EndAsync(HttpContext);
        return LocalRedirect("/");
    }

    internal sealed record Row(long Id, string Code, string Procedure, DossierStatus Status, DateTime ReceivedAt, DateTime? DueAt, bool IsOwn);
}
