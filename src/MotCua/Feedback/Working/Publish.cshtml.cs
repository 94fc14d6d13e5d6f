using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Feedback.Working;

/// <summary>The text for everybody: proposed with the sender blacked out, approved apart from the answer.</summary>
[Needs(Permission.ReceiveFeedback, Permission.HandleFeedback, Permission.ApproveFeedback)]
internal sealed class PublishModel(MotCuaDbContext db, Official official, TimeProvider clock) : CasePage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public bool MayApprove => Official.Can(Permission.ApproveFeedback);

    public void OnGet() => Input = Case.PublicTitle.Length > 0 ? new() { Title = Case.PublicTitle, Content = Case.PublicContent, Answer = Case.PublicAnswer } : new() { Title = Case.Title, Content = Case.Content, Answer = Case.Answer };

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken cancellationToken)
    {
        Case.ProposePublication(Typed(Input.Title), Typed(Input.Content), Typed(Input.Answer));
        return await SaveAsync("Đã đề nghị công khai; chờ lãnh đạo duyệt.", cancellationToken);
    }

    public async Task<IActionResult> OnPostApproveAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ApproveFeedback)) return Forbid();
        Case.Publish(Typed(Input.Title), Typed(Input.Content), Typed(Input.Answer), Official.Name, Now);
        return await SaveAsync("Đã công khai.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Tiêu đề công khai"), StringLength(300, ErrorMessage = "Tiêu đề dài quá 300 ký tự.")]
        public string? Title { get; set; }

        [Display(Name = "Nội dung công khai"), StringLength(10_000, ErrorMessage = "Nội dung dài quá 10.000 ký tự.")]
        public string? Content { get; set; }

        [Display(Name = "Trả lời công khai"), StringLength(20_000, ErrorMessage = "Trả lời dài quá 20.000 ký tự.")]
        public string? Answer { get; set; }
    }
}
