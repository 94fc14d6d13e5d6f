using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dialogues.Holding;

/// <summary>The minutes: who came, who wrote them, what was said besides the opinions.</summary>
[Needs(Permission.HoldDialogues)]
internal sealed class MinutesModel(MotCuaDbContext db, Official official, TimeProvider clock) : DialoguePage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public void OnGet() => Input = new Form { EndedAt = Found.EndedAt?.ToLocal(), People = Found.EndedAt is null ? null : Found.People, Attendance = Found.Attendance, Secretary = Found.EndedAt is null ? Official.Name : Found.Secretary, Text = Found.Minutes };

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var ended = (Input.EndedAt ?? throw new RuleBroken("Nhập giờ kết thúc, ví dụ 15/05/2024 11:00.", "Input.EndedAt")).ToUtc();
        var people = Input.People ?? throw new RuleBroken("Nhập số người dân tham dự.", "Input.People");
        Found.Hold(new DialogueMinutes(ended, people, Typed(Input.Attendance), Typed(Input.Secretary), Typed(Input.Text)), Now);
        return SaveAsync("Đã ghi biên bản.", List, cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Kết thúc lúc")]
        public DateTime? EndedAt { get; set; }

        [Display(Name = "Số người dân tham dự")]
        public int? People { get; set; }

        [Display(Name = "Thành phần tham dự"), StringLength(5000, ErrorMessage = "Thành phần dài quá 5.000 ký tự.")]
        public string? Attendance { get; set; }

        [Display(Name = "Thư ký"), StringLength(200, ErrorMessage = "Thư ký dài quá 200 ký tự.")]
        public string? Secretary { get; set; }

        [Display(Name = "Diễn biến ngoài các ý kiến"), StringLength(20_000, ErrorMessage = "Nội dung dài quá 20.000 ký tự.")]
        public string? Text { get; set; }
    }
}
