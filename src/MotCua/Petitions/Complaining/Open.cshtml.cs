using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Feedback;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;

namespace MotCua.Petitions.Complaining;

/// <summary>One complaint, its clock and its next step.</summary>
[Needs(Permission.HandleComplaints)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, LegalTerms terms, Rulebook rulebook, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public Complaint Found { get; private set; } = null!;

    public override Aggregate? Subject => Found;

    public DateTime Now => clock.UtcNow;

    public bool IsRevealed { get; private set; }

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (await db.Complaints.VisibleTo(official).SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is not { } found) return false;
        Found = found;
        Story = await db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderByDescending(h => h.Sequence).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostStepAsync(CancellationToken cancellationToken)
    {
        var step = Input.Step ?? throw new RuleBroken("Chọn bước.", "Input.Step");
        Found.Do(step, VietnamText.Clean(Input.Paper ?? "").Trim(), VietnamText.Clean(Input.Words ?? "").Trim(), await DueAsync(step, cancellationToken), Now);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã ghi: {step.Word().ToLower(VietnamText.Culture)}.";
        return LocalRedirect($"/khieu-nai/{Id}");
    }

    public async Task<IActionResult> OnPostRevealAsync(string? why, CancellationToken cancellationToken)
    {
        Found.ShowComplainant(why ?? "");
        await db.SaveChangesAsync(cancellationToken);
        IsRevealed = true;
        return Page();
    }

    // The term of Điều 28 runs from acceptance; a complex case has the longer one from the same day.
    private async Task<DueSet?> DueAsync(ComplaintStep step, CancellationToken cancellationToken)
    {
        if (step is not (ComplaintStep.Accept or ComplaintStep.Extend or ComplaintStep.Resume)) return null;

        var from = step is ComplaintStep.Extend ? Found.AcceptedAt ?? Now : Now;
        var isRemote = (await rulebook.OnAsync(Found.AgencyId, from.ToDay(), cancellationToken)).Text(RuleKey.IsRemoteArea) == "yes";
        var term = (step is ComplaintStep.Extend || Found.IsComplex, isRemote) switch
        {
            (false, false) => RuleKey.ComplaintTerm,
            (true, false) => RuleKey.ComplaintComplexTerm,
            (false, true) => RuleKey.ComplaintRemoteTerm,
            (true, true) => RuleKey.ComplaintRemoteComplexTerm,
        };
        return await terms.AfterAsync(Found.AgencyId, term, from, cancellationToken);
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
