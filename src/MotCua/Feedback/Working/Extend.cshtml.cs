using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Feedback.Working;

/// <summary>A later date, once, before the first one passes, with a reason the sender reads.</summary>
[Needs(Permission.ApproveFeedback)]
internal sealed class ExtendModel(MotCuaDbContext db, Official official, LegalTerms terms, TimeProvider clock) : CasePage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Day is not { } day) throw new RuleBroken("Nhập ngày trả lời mới.", "Input.Day");
        var longest = await terms.AfterAsync(Case.AgencyId, RuleKey.FeedbackLongestTerm, Case.CountedFrom, cancellationToken);
        Case.Extend(day, await terms.OnAsync(Case.AgencyId, day, "Ngày gia hạn trả lời", cancellationToken), longest, Typed(Input.Reason), Now);
        return await SaveAsync($"Đã gia hạn đến {Case.DueAt.Print()}.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Trả lời chậm nhất ngày")]
        public DateOnly? Day { get; set; }

        [Display(Name = "Lý do"), StringLength(1_000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
        public string? Reason { get; set; }
    }
}
