using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange.Carrying;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Exchange.Partnering;

/// <summary>Registers a partner; nothing it says is believed before its keys are pinned.</summary>
[Needs(Permission.ManageDeployment)]
internal sealed class NewModel(MotCuaDbContext db, Official official, Wire wire) : WorkPage
{
    [BindProperty]
    public PartnerForm Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (code, profile) = (Input.ReadCode(), Input.Read(wire.IsAllowed));
        if (!await db.OwnSides.AnyAsync(cancellationToken)) throw new RuleBroken("Đặt mã và tạo khoá của hệ thống này trước.");
        if (await db.Partners.AnyAsync(p => p.Code == code, cancellationToken) || await db.OwnSides.AnyAsync(s => s.Code == code, cancellationToken)) throw new RuleBroken($"Mã «{code}» đã có hệ thống dùng.", "Input.Code");
        var partner = Partner.Register(official.AgencyId, code, Input.Kind, profile);
        db.Add(partner);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã thêm «{partner.Name}». Ghim khoá công khai để bắt đầu trao đổi.";
        return LocalRedirect($"/quan-tri/trao-doi/he-thong/{partner.Id}");
    }
}
