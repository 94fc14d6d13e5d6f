using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Feedback.Working;

internal enum FeedbackTurn
{
    [Display(Name = "Đề nghị người gửi làm rõ")] Clarify = 1,
    [Display(Name = "Chuyển cơ quan có thẩm quyền")] Transfer = 2,
    [Display(Name = "Không tiếp nhận")] Refuse = 3,
}

/// <summary>What is not answered here and now: asked back, sent on, or refused on a ground of law. The sender reads every word.</summary>
[Needs(Permission.ReceiveFeedback, Permission.HandleFeedback)]
internal sealed class TurnAwayModel(MotCuaDbContext db, Official official, LegalTerms terms, TimeProvider clock) : CasePage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.Can(Permission.ReceiveFeedback) && !Holds) throw new RuleBroken("Chỉ người đang xử lý hoặc người tiếp nhận làm được việc này.");
        var text = Typed(Input.Text);
        switch (Input.Turn)
        {
            case FeedbackTurn.Clarify: Case.AskSender(text, await terms.AfterAsync(Case.AgencyId, RuleKey.FeedbackClarifyTerm, Now, cancellationToken)); break;
            case FeedbackTurn.Transfer: Case.Transfer(Typed(Input.Body), Typed(Input.Number), text, Now); break;
            case FeedbackTurn.Refuse: Case.Refuse(Input.Ground ?? throw new RuleBroken("Chọn căn cứ không tiếp nhận.", "Input.Ground"), text, Now); break;
            default: throw new RuleBroken("Chọn một cách.", "Input.Turn");
        }
        return await SaveAsync("Đã lưu. Người gửi thấy ngay khi tra cứu.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Cách xử lý")]
        public FeedbackTurn? Turn { get; set; }

        [Display(Name = "Lời gửi người phản ánh"), StringLength(4_000, ErrorMessage = "Dài quá 4.000 ký tự.")]
        public string? Text { get; set; }

        [Display(Name = "Cơ quan có thẩm quyền (khi chuyển)"), StringLength(200, ErrorMessage = "Tên cơ quan dài quá 200 ký tự.")]
        public string? Body { get; set; }

        [Display(Name = "Số văn bản chuyển"), StringLength(60, ErrorMessage = "Số văn bản dài quá 60 ký tự.")]
        public string? Number { get; set; }

        [Display(Name = "Căn cứ (khi không tiếp nhận)")]
        public FeedbackRefusal? Ground { get; set; }
    }
}
