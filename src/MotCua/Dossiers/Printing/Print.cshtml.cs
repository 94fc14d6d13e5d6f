using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers.Printing;

/// <summary>A statutory paper of a dossier, as a page to print and as PDF: the same paper.</summary>
[Needs]
internal sealed class PrintModel(MotCuaDbContext db, Official official, PaperSources sources, OwnAddress own) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Form { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "lien")]
    public string? Copy { get; set; }

    /// <summary>The copy that stays at the desk.</summary>
    public bool Kept => Copy == "luu";

    public Dossier Dossier { get; private set; } = null!;

    public Paper Paper { get; private set; } = null!;

    public IReadOnlyList<(string Form, string Text)> Available { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Dossiers.AsNoTracking().ReadableBy(official).SingleOrDefaultAsync(d => d.Id == Id, cancellationToken) is not { } dossier) return false;
        var history = await sources.HistoryAsync(Id, cancellationToken);
        Available = PaperChoice.Of(history);
        if (PaperChoice.EntryOf(Form, history) is not { } entry) return false;
        var source = await sources.OfAsync(dossier, PaperChoice.GiverOf(Form, dossier), entry.At, history, own.Of(HttpContext), cancellationToken);
        (Dossier, Paper) = (dossier, PaperChoice.Make(entry, Form, source, Kept));
        return true;
    }

    public void OnGet() { }

    public IActionResult OnGetPdf() => PaperFile.Pdf(Paper, $"{Form}-{Dossier.Code}");
}
