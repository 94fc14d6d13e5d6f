using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dialogues.Holding;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Work;

namespace MotCua.Dialogues.Printing;

/// <summary>The papers of a dialogue: read, printed, as PDF and as Word. Names of who spoke stand in the minutes, which is a paper of the office.</summary>
[Needs(Permission.HoldDialogues, Permission.ConcludeDialogues)]
internal sealed class PapersModel(MotCuaDbContext db, Official official, Assignments assignments, TimeProvider clock) : DialoguePage(db, official, clock)
{
    [BindProperty(SupportsGet = true, Name = "loai")]
    public string? Kind { get; set; }

    public DialoguePapers Papers { get; private set; } = null!;

    public Paper? Chosen => Papers.Of(Kind ?? "thong-bao");

    public string ChosenKey => Kind ?? "thong-bao";

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        var opinions = await Db.DialogueOpinions.AsNoTracking().VisibleTo(Official).Where(o => o.DialogueId == id).OrderBy(o => o.Number).ToListAsync(cancellationToken);
        Papers = new(Found, await Db.AgencyAsAtAsync(Found.AgencyId, Now, cancellationToken), opinions, await assignments.OfSourceAsync(Found.AgencyId, WorkSource.Dialogue, id, cancellationToken), Now.ToDay());
    }

    public IActionResult OnGet() => Chosen is null ? NotFound() : Page();

    public IActionResult OnGetPdf() => Chosen is { } paper ? PaperFile.Pdf(paper, FileName) : NotFound();

    public IActionResult OnGetWord() => Chosen is { } paper ? PaperFile.Word(paper, FileName) : NotFound();

    private string FileName => $"{Found.Code}-{ChosenKey}";
}
