using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Feedback.Working;

/// <summary>A leader approves the answer, which the sender reads from then on, or sends it back.</summary>
[Needs(Permission.ApproveFeedback)]
internal sealed class DecideModel(MotCuaDbContext db, Official official, LegalTerms terms, TimeProvider clock) : CasePage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.Text = Case.Draft;

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken)
    {
        Case.ApproveAnswer(Typed(Input.Text), Official.Name, await terms.AfterAsync(Case.AgencyId, RuleKey.FeedbackFollowUpTerm, Now, cancellationToken), Now);
        return await SaveAsync("Đã duyệt. Người gửi đọc được trả lời ngay bây giờ.", cancellationToken);
    }

    public async Task<IActionResult> OnPostSendBackAsync(CancellationToken cancellationToken)
    {
        Case.SendBack(Typed(Input.Reason));
        return await SaveAsync("Đã trả lại để sửa.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Nội dung trả lời"), StringLength(20_000, ErrorMessage = "Nội dung dài quá 20.000 ký tự.")]
        public string? Text { get; set; }

        [Display(Name = "Điều cần sửa (khi trả lại)"), StringLength(1_000, ErrorMessage = "Dài quá 1.000 ký tự.")]
        public string? Reason { get; set; }
    }
}
