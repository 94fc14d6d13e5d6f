using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;

namespace MotCua.Exchange.Partnering;

/// <summary>The code and the keys of this side: turning the exchange on, and changing keys without a message lost.</summary>
[Needs(Permission.ManageDeployment)]
internal sealed class OwnSideModel(MotCuaDbContext db, Official official, OwnKeys keys, Outbox outbox, ExchangeRules rules, TimeProvider clock) : WorkPage
{
    private const string Here = "/quan-tri/trao-doi/khoa";

    [BindProperty]
    [Display(Name = "Mã hệ thống này"), RegularExpression("[a-z0-9]+(-[a-z0-9]+)*", ErrorMessage = "Mã gồm chữ thường không dấu, chữ số, nối bằng dấu gạch ngang."), StringLength(40, ErrorMessage = "Mã dài quá 40 ký tự.")]
    public string? Code { get; set; }

    public OwnSide? Own { get; private set; }

    public DateTime Now => clock.UtcNow;

    public OwnKey? Signing => Own?.SigningAt(Now);

    public override Aggregate? Subject => Own;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Own = await db.OwnSides.OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        Code ??= await db.Agencies.OrderBy(a => a.Id).Select(a => a.Code).FirstAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostTurnOnAsync(CancellationToken cancellationToken)
    {
        if (Own is not null) throw new RuleBroken("Trao đổi dữ liệu đã bật rồi.");
        db.Add(OwnSide.TurnOn(official.AgencyId, Code!.Trim(), keys.Make(Now)));
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã bật trao đổi dữ liệu. Thêm hệ thống liên thông và đưa dấu vân khoá cho bên đó đối chiếu.";
        return LocalRedirect(Here);
    }

    public async Task<IActionResult> OnPostRotateAsync(CancellationToken cancellationToken)
    {
        if (Own is null) throw new RuleBroken("Chưa bật trao đổi dữ liệu.");
        var inForce = await rules.TodayAsync(cancellationToken);
        var next = keys.Make(Now.AddHours(inForce.Number(RuleKey.ExchangeKeyLeadHours)));
        Own.Rotate(next, TimeSpan.FromDays(inForce.Number(RuleKey.ExchangeKeyOverlapDays)));
        await AnnounceAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã công bố khoá mới và báo cho các hệ thống liên thông. Khoá mới bắt đầu ký từ {next.Public.ValidFrom.Print()}.";
        return LocalRedirect(Here);
    }

    // Told under the old key, which they believe: nobody has to telephone for a change of keys.
    private async Task AnnounceAsync(CancellationToken cancellationToken)
    {
        var told = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(Keys.Write(Own!.Code, Own.PublishedAt(Now)));
        foreach (var partner in await db.Partners.Where(p => p.Kind == PartnerKind.MotCua).Select(p => p.Id).ToListAsync(cancellationToken))
            await outbox.SendToPartnerAsync(partner, OwnMessages.KeysAnnounced, OwnMessages.KeysAnnounced, told, cancellationToken);
    }
}
