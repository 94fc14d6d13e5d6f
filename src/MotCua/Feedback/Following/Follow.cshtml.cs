using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Feedback.Sending;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Feedback.Following;

/// <summary>How far a case is, for its sender; where they make it clear when asked, and once say whether the answer answered.</summary>
[AllowAnonymous]
[EnableRateLimiting(SendingLimit.Policy)]
internal sealed class FollowModel(MotCuaDbContext db, TrackingTries tries, LegalTerms terms, TimeProvider clock) : SentPage(db, tries)
{
    [BindProperty]
    public ClarityForm Clarity { get; set; } = new();

    [BindProperty]
    public OpinionForm Opinion { get; set; } = new();

    public IReadOnlyList<(DateTime At, string Text)> Steps { get; private set; } = [];

    public DueSet? Why { get; private set; }

    public DateTime Now => clock.UtcNow;

    public void OnGet() { }

    protected override async Task PrepareAsync(FeedbackCase found, CancellationToken cancellationToken)
    {
        var history = await Db.History.AsNoTracking().Where(h => h.SubjectId == found.Id).OrderBy(h => h.Sequence).ToListAsync(cancellationToken);
        var happened = history.Select(h => (h.At, h.Happened)).ToList();
        Steps = [.. happened.Select(h => (h.At, Text: FeedbackStory.ForSender(h.Happened))).Where(h => h.Text is not null).Select(h => (h.At, h.Text!))];
        Why = happened.Select(h => DueOf(h.Happened)).LastOrDefault(d => d is not null);
    }

    public async Task<IActionResult> OnPostClarifyAsync(CancellationToken cancellationToken)
    {
        var (agency, now) = (Case!.AgencyId, Now);
        Case.Clarify(VietnamText.Clean(Clarity.Text ?? "").Trim(), await terms.AfterAsync(agency, RuleKey.FeedbackAcceptTerm, now, cancellationToken), await terms.AfterAsync(agency, RuleKey.FeedbackAnswerTerm, now, cancellationToken), now);
        return await SaveAsync("Đã nhận nội dung làm rõ.", cancellationToken);
    }

    public async Task<IActionResult> OnPostOpinionAsync(CancellationToken cancellationToken)
    {
        var verdict = Opinion.Verdict ?? throw new RuleBroken("Chọn hài lòng hoặc chưa hài lòng.", "Opinion.Verdict");
        Case!.FollowUp(verdict, VietnamText.Clean(Opinion.Words ?? "").Trim(), Opinion.Again, await terms.AfterAsync(Case.AgencyId, RuleKey.FeedbackAnswerTerm, Now, cancellationToken), Now);
        return await SaveAsync(Opinion.Again ? "Đã gửi câu hỏi lại." : "Đã ghi ý kiến của bạn. Cảm ơn bạn.", cancellationToken);
    }

    private async Task<IActionResult> SaveAsync(string told, CancellationToken cancellationToken)
    {
        await Db.SaveChangesAsync(cancellationToken);
        Notice = told;
        return LocalRedirect($"/phan-anh/{Code}{QueryString.Create("m", Secret!)}");
    }

    private static DueSet? DueOf(IEvent happened) => happened switch
    {
        FeedbackReceived e => e.Due,
        FeedbackAccepted e => e.Due,
        FeedbackClarified e => e.Due,
        FeedbackExtended e => e.Due,
        FeedbackFollowedUp e => e.Due,
        _ => null,
    };

    internal sealed record ClarityForm
    {
        [Display(Name = "Nội dung làm rõ"), StringLength(10_000, ErrorMessage = "Nội dung dài quá 10.000 ký tự.")]
        public string? Text { get; set; }
    }

    internal sealed record OpinionForm
    {
        [Display(Name = "Câu trả lời")]
        public FeedbackVerdict? Verdict { get; set; }

        [Display(Name = "Ý kiến thêm"), StringLength(4_000, ErrorMessage = "Ý kiến dài quá 4.000 ký tự.")]
        public string? Words { get; set; }

        [Display(Name = "Đề nghị trả lời lại (một lần)")]
        public bool Again { get; set; }
    }
}
