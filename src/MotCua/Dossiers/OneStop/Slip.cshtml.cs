using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.OneStop;

/// <summary>A slip to print, as page and as PDF.</summary>
[Needs(Permission.ReceiveDossiers, Permission.SeeAllDossiers)]
internal sealed class SlipModel(MotCuaDbContext db, Official official, IntakeSlips slips) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public IntakeSlip Slip { get; private set; } = null!;

    public Paper Paper { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Set<IntakeSlip>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == Id && s.AgencyId == official.AgencyId, cancellationToken) is not { } slip) return false;
        (Slip, Paper) = (slip, await slips.PaperAsync(slip.Id, cancellationToken));
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, $"phieu-{Slip.Number.Replace('/', '-')}");
}
