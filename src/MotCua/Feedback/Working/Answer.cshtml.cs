using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Feedback.Working;

/// <summary>Whoever handles it drafts the answer; nothing goes out before a leader approved it.</summary>
[Needs(Permission.HandleFeedback)]
internal sealed class AnswerModel(MotCuaDbContext db, Official official, TimeProvider clock) : CasePage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input.Text = Case.Draft;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Case.DraftAnswer(Official.Id, Typed(Input.Text));
        return await SaveAsync("Đã trình dự thảo trả lời.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Nội dung trả lời"), StringLength(20_000, ErrorMessage = "Nội dung dài quá 20.000 ký tự.")]
        public string? Text { get; set; }
    }
}
