using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Petitions.Complaining;

/// <summary>One complaint, its clock and its next step.</summary>
[Needs(Permission.HandleComplaints)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, LegalTerms terms, Rulebook rulebook, TimeProvider clock) : SubjectPage<Complaint>(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsRevealed { get; private set; }

    /// <summary>The section chosen for what the complaint is about.</summary>
    [BindProperty, Display(Name = "Về công chức của bộ phận")]
    public long? About { get; set; }

    public NamedUnits Units { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    /// <summary>The first complaint of a second one, the second of a first one.</summary>
    public Complaint? Other { get; private set; }

    protected override IQueryable<Complaint> Visible => Db.Complaints.VisibleTo(Official);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        Story = await StoryAsync(cancellationToken);
        var (id, first) = (Id, Found.FirstId);
        Other = await Db.Complaints.AsNoTracking().VisibleTo(Official).SingleOrDefaultAsync(c => first != null ? c.Id == first : c.FirstId == id, cancellationToken);
        Units = await NamedUnits.OfAsync(Db, Found.AgencyId, cancellationToken);
    }

    public void OnGet() => About = Found.AboutUnitId;

    public async Task<IActionResult> OnPostAboutAsync(CancellationToken cancellationToken)
    {
        Found.Name(ComplainedUnit.Of(Units.Chosen(About, "About")));
        await Db.SaveChangesAsync(cancellationToken);
        Notice = "Đã ghi bộ phận bị khiếu nại.";
        return LocalRedirect($"/khieu-nai/{Id}");
    }

    public async Task<IActionResult> OnPostStepAsync(CancellationToken cancellationToken)
    {
        var step = Input.Step ?? throw new RuleBroken("Chọn bước.", "Input.Step");
        Found.Do(step, Typed(Input.Paper), Typed(Input.Words), await DueAsync(step, cancellationToken), Now);
        await Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ghi: {step.Word().ToLower(VietnamText.Culture)}.";
        return LocalRedirect($"/khieu-nai/{Id}");
    }

    public async Task<IActionResult> OnPostRevealAsync(string? why, CancellationToken cancellationToken)
    {
        Found.ShowComplainant(why ?? "");
        await Db.SaveChangesAsync(cancellationToken);
        IsRevealed = true;
        return Page();
    }

    // The term of Điều 28, 37 runs from acceptance; a complex case has the longer one from the same day.
    private async Task<DueSet?> DueAsync(ComplaintStep step, CancellationToken cancellationToken)
    {
        if (step is not (ComplaintStep.Accept or ComplaintStep.Extend or ComplaintStep.Resume)) return null;

        var from = step is ComplaintStep.Extend ? Found.AcceptedAt ?? Now : Now;
        var isRemote = (await rulebook.OnAsync(Found.AgencyId, from.ToDay(), cancellationToken)).Text(RuleKey.IsRemoteArea) == "yes";
        return await terms.AfterAsync(Found.AgencyId, Found.TermOf(step is ComplaintStep.Extend || Found.IsComplex, isRemote), from, cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Bước")]
        public ComplaintStep? Step { get; set; }

        [Display(Name = "Số văn bản"), StringLength(60, ErrorMessage = "Số văn bản dài quá 60 ký tự.")]
        public string? Paper { get; set; }

        [Display(Name = "Nội dung (lý do, quyết định, kết quả)"), StringLength(10_000, ErrorMessage = "Nội dung dài quá 10.000 ký tự.")]
        public string? Words { get; set; }
    }
}
