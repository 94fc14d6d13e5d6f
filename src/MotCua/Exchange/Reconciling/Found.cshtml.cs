using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Exchange.Reconciling;

/// <summary>What one comparison found, line by line, and putting it right.</summary>
[Needs(Permission.ManageExchange)]
internal sealed class FoundModel(MotCuaDbContext db, Official official, Reconciler reconciler) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public int Line { get; set; }

    public Reconciliation Made { get; private set; } = null!;

    public Partner Partner { get; private set; } = null!;

    public override Aggregate? Subject => Made;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Reconciliations.VisibleTo(official).SingleOrDefaultAsync(r => r.Id == Id, cancellationToken) is not { } made) return false;
        Made = made;
        Partner = await db.Partners.SingleAsync(p => p.Id == made.PartnerId, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostRepairAsync(CancellationToken cancellationToken)
    {
        if (Line < 0 || Line >= Made.Differences.Count) throw new RuleBroken("Không có dòng này.");
        await reconciler.RepairAsync(Made, Partner, Made.Differences[Line], cancellationToken);
        return Repaired("Đã sửa dòng này; tin thiếu được gửi lại ngay.");
    }

    public async Task<IActionResult> OnPostRepairAllAsync(CancellationToken cancellationToken)
    {
        foreach (var difference in Made.Differences.Where(d => d.RepairedAt is null).ToList()) await reconciler.RepairAsync(Made, Partner, difference, cancellationToken);
        return Repaired("Đã sửa mọi dòng lệch. Đối soát lại để chắc hai bên đã khớp.");
    }

    private LocalRedirectResult Repaired(string notice)
    {
        Notice = notice;
        return LocalRedirect($"/quan-tri/trao-doi/doi-soat/{Id}");
    }
}
