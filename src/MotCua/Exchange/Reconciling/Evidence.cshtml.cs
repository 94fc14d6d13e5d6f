using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange.Signing;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Exchange.Reconciling;

/// <summary>The evidence sheet of a comparison, as a page to print and as PDF: the same paper.</summary>
[Needs(Permission.ManageExchange)]
internal sealed class EvidenceModel(MotCuaDbContext db, Official official, OwnKeys keys, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public Paper Paper { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Reconciliations.AsNoTracking().VisibleTo(official).SingleOrDefaultAsync(r => r.Id == Id, cancellationToken) is not { } made) return false;
        var partner = await db.Partners.AsNoTracking().SingleAsync(p => p.Id == made.PartnerId, cancellationToken);
        Paper = await EvidenceSheet.OfAsync(db, made, partner, (await keys.SideAsync(cancellationToken))!, clock.Today, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, $"phieu-doi-soat-{Id}");
}
