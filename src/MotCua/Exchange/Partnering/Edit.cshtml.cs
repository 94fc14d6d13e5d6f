using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Exchange.Partnering;

/// <summary>A partner: what is known of it, and its keys, compared over the phone before they are pinned.</summary>
[Needs(Permission.ManageDeployment)]
internal sealed class EditModel(MotCuaDbContext db, Wire wire, OutboxSignal signal, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public PartnerForm Input { get; set; } = new();

    [BindProperty]
    public string? Jwks { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Partner Partner { get; private set; } = null!;

    /// <summary>Read and shown, not yet believed.</summary>
    public IReadOnlyList<PartnerKey> Found { get; private set; } = [];

    public override Aggregate? Subject => Partner;

    public override IReadOnlyCollection<string> TakesUnfinished => ["Fetch", "Show"];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Partners.SingleOrDefaultAsync(p => p.Id == Id, cancellationToken) is not { } partner) return false;
        Partner = partner;
        if (HttpMethods.IsGet(Request.Method) || Request.Query["handler"] != "Describe") Input = PartnerForm.Of(partner);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostDescribeAsync(CancellationToken cancellationToken)
    {
        Partner.Describe(Input.Read(wire.IsAllowed));
        return await SaveAsync("Đã lưu thông tin hệ thống.", cancellationToken);
    }

    public async Task<IActionResult> OnPostFetchAsync(CancellationToken cancellationToken)
    {
        Jwks = await wire.AskAsync(new HttpRequestMessage(HttpMethod.Get, Partner.Address + ExchangeEndpoints.Jwks), cancellationToken);
        return OnPostShow();
    }

    public IActionResult OnPostShow()
    {
        Found = ReadKeys();
        ModelState.Clear(); // what was fetched stands in the form, not what was sent
        return Page();
    }

    public async Task<IActionResult> OnPostPinAsync(CancellationToken cancellationToken)
    {
        Partner.Pin(ReadKeys());
        return await SaveAsync("Đã ghim khoá: từ nay tin ký bằng các khoá này được tin là của hệ thống này.", cancellationToken);
    }

    public async Task<IActionResult> OnPostSuspendAsync(CancellationToken cancellationToken)
    {
        Partner.Suspend(Reason?.Trim() is { Length: > 0 and <= 500 } reason ? reason : throw new RuleBroken("Nhập lý do tạm dừng, không quá 500 ký tự.", "Reason"));
        return await SaveAsync("Đã tạm dừng: tin gửi đi chờ lại, tin đến bị hẹn gửi sau.", cancellationToken);
    }

    public async Task<IActionResult> OnPostResumeAsync(CancellationToken cancellationToken)
    {
        Partner.Resume();
        return await SaveAsync("Đã trao đổi lại; tin chờ được gửi ngay.", cancellationToken);
    }

    private IReadOnlyList<PartnerKey> ReadKeys()
    {
        var (code, keys) = Keys.Read(Jwks ?? "", clock.UtcNow);
        if (code is not null && code != Partner.Code) throw new RuleBroken($"Bộ khoá này của hệ thống «{code}», không phải «{Partner.Code}».", "Jwks");
        return keys.Count > 0 ? keys : throw new RuleBroken("Không có khoá P-256 nào trong nội dung này.", "Jwks");
    }

    private async Task<IActionResult> SaveAsync(string notice, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        signal.Raise();
        Notice = notice;
        return LocalRedirect($"/quan-tri/trao-doi/he-thong/{Id}");
    }
}
