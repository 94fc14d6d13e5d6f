using Microsoft.AspNetCore.Mvc;
using MotCua.Citizens;
using MotCua.Dossiers;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Filing.Following;

/// <summary>The slip that asked or refused, for its addressee.</summary>
[ForPerson]
internal sealed class SlipPaperModel(MotCuaDbContext db, OwnPerson person, IntakeSlips slips) : FiledPage(db, person)
{
    public Paper Paper { get; private set; } = null!;

    public IActionResult OnGet() => Filing.SlipId is null ? NotFound() : Page();

    public IActionResult OnGetPdf() => Filing.SlipId is null ? NotFound() : PaperFile.Pdf(Paper, $"phieu-{Filing.SlipNumber.Replace('/', '-')}");

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (Filing.SlipId is { } slip) Paper = await slips.PaperAsync(slip, cancellationToken);
    }
}
