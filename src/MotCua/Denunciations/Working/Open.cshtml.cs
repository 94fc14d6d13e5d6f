using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Denunciations.Sealing;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Denunciations.Working;

/// <summary>One denunciation and its next step. Who denounces is hidden; looking needs a reason and is written down before anything is shown.</summary>
[Needs(Permission.HandleDenunciations)]
[ResponseCache(NoStore = true)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, DenouncerSeal seal, LegalTerms terms, Rulebook rulebook, TimeProvider clock) : SubjectPage<Denunciation>(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Denouncer? Shown { get; private set; }

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    protected override IQueryable<Denunciation> Visible => Db.Denunciations.VisibleTo(Official);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Story = await StoryAsync(cancellationToken);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostStepAsync(CancellationToken cancellationToken)
    {
        var step = Input.Step ?? throw new RuleBroken("Chọn bước.", "Input.Step");
        var (paper, words) = (Typed(Input.Paper), Typed(Input.Words));
        if (!Found.IsAnonymous) DenouncerSeal.MustNotTell(seal.Open(Found), ("Input.Paper", paper), ("Input.Words", words));
        var rules = await rulebook.OnAsync(Found.AgencyId, Now.ToDay(), cancellationToken);
        Found.Do(step, paper, words, await DueAsync(step, cancellationToken), rules.Number(RuleKey.DenunciationExtensions), Now);
        await Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ghi: {step.Word().ToLower(VietnamText.Culture)}.";
        return LocalRedirect($"/to-cao/{Id}");
    }

    public async Task<IActionResult> OnPostShowAsync(string? why, CancellationToken cancellationToken)
    {
        await WriteDownAsync(why, cancellationToken);
        Shown = seal.Open(Found);
        return Page();
    }

    public async Task<IActionResult> OnPostPaperAsync(int number, string? why, CancellationToken cancellationToken)
    {
        var id = Id;
        if (await Db.Set<SealedPaper>().AsNoTracking().SingleOrDefaultAsync(p => p.DenunciationId == id && p.Number == number, cancellationToken) is not { } paper) return NotFound();
        await WriteDownAsync(why, cancellationToken);
        Response.Headers.XContentTypeOptions = "nosniff";
        return File(seal.OpenPaper(paper.Content), paper.ContentType, $"{Found.Code}-{paper.Number}{paper.Ending}");
    }

    // The reason is read by others than who may know the name.
    private async Task WriteDownAsync(string? why, CancellationToken cancellationToken)
    {
        if (!Found.IsAnonymous) DenouncerSeal.MustNotTell(seal.Open(Found), ("Why", why ?? ""));
        Found.ShowDenouncer(why ?? "");
        await Db.SaveChangesAsync(cancellationToken);
    }

    private async Task<DueSet?> DueAsync(DenunciationStep step, CancellationToken cancellationToken) => step switch
    {
        DenunciationStep.Accept => await terms.AfterAsync(Found.AgencyId, RuleKey.DenunciationTerm, Now, cancellationToken),
        DenunciationStep.Extend => await terms.AfterAsync(Found.AgencyId, RuleKey.DenunciationExtensionTerm, Found.DueAt, cancellationToken),
        DenunciationStep.Resume => await terms.AfterAsync(Found.AgencyId, RuleKey.DenunciationTerm, Now, cancellationToken),
        _ => null,
    };

    internal sealed record Form
    {
        [Display(Name = "Bước")]
        public DenunciationStep? Step { get; set; }

        [Display(Name = "Số văn bản"), StringLength(60, ErrorMessage = "Số văn bản dài quá 60 ký tự.")]
        public string? Paper { get; set; }

        [Display(Name = "Nội dung (lý do, kết luận, kết quả)"), StringLength(10_000, ErrorMessage = "Nội dung dài quá 10.000 ký tự.")]
        public string? Words { get; set; }
    }
}
