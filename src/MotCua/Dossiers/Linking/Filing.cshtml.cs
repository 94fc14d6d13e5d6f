using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers.Printing;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Linking;

/// <summary>The dossiers of one filing, with the receipt of all of them.</summary>
[Needs(Permission.ReceiveDossiers, Permission.ReturnResults, Permission.SeeAllDossiers)]
internal sealed class FilingModel(MotCuaDbContext db, Official official, PaperSources sources, OwnAddress own) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    public IReadOnlyList<Dossier> Dossiers { get; private set; } = [];

    public Paper Paper { get; private set; } = null!;

    public bool MayReturn => official.Can(Permission.ReturnResults) && Dossiers.Any(d => d.Allows(DossierVerb.Return));

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        Dossiers = await db.Dossiers.AsNoTracking().VisibleTo(official).Where(d => d.GroupId == id).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        if (Dossiers.Count == 0) return false;
        var first = Dossiers[0].Id;
        var by = await db.History.Where(h => h.SubjectId == first).OrderBy(h => h.Sequence).Select(h => h.ByName).FirstAsync(cancellationToken);
        var head = await sources.HeadAsync(Dossiers[0].AgencyId, Dossiers[0].ReceivedAt, cancellationToken);
        Paper = GroupReceipt.Of(head, Dossiers, by, d => PaperSources.TrackingOf(head.Agency, d, own.Of(HttpContext)));
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, $"nhom-{Dossiers[0].Code}");
}
