using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dialogues.Holding;

/// <summary>The notice of conclusion is issued.</summary>
[Needs(Permission.ConcludeDialogues)]
internal sealed class ConcludeModel(MotCuaDbContext db, Official official, TimeProvider clock) : DialoguePage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public int Unanswered { get; private set; }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        Unanswered = await Db.DialogueOpinions.CountAsync(o => o.DialogueId == id && (o.State == OpinionState.Received || o.State == OpinionState.Assigned), cancellationToken);
    }

    public void OnGet() => Input = new Form { On = Now.ToDay() };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Found.Conclude(Typed(Input.Symbol), Input.On ?? throw new RuleBroken("Nhập ngày thông báo.", "Input.On"), Typed(Input.Conclusion), Official.Name, Unanswered, Now.ToDay());
        return SaveAsync("Đã kết luận. Công khai khi các ý kiến đã có bản công khai.", List, cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Số, ký hiệu thông báo"), StringLength(60, ErrorMessage = "Số, ký hiệu dài quá 60 ký tự.")]
        public string? Symbol { get; set; }

        [Display(Name = "Ngày thông báo")]
        public DateOnly? On { get; set; }

        [Display(Name = "Nội dung kết luận"), StringLength(20_000, ErrorMessage = "Nội dung dài quá 20.000 ký tự.")]
        public string? Conclusion { get; set; }
    }
}
