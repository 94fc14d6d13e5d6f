using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Training;

/// <summary>One result of a closed course is put right, with its reason; the records follow in the same transaction.</summary>
[Needs(Permission.ManageStaff)]
internal sealed class CorrectModel(MotCuaDbContext db, Official official, CourseCloser closer, TimeProvider clock) : CoursePage(db, official, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> People => Found.Participants.Select(p => new SelectListItem($"{p.Name} ({p.Result.Word().ToLower(VietnamText.Culture)}{(p.Certificate.Length > 0 ? $", số {p.Certificate}" : "")})", $"{p.MemberId}")).Prepend(new("– Chọn –", ""));

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.ManageStaff)) return Forbid();
        var member = Input.MemberId ?? throw new RuleBroken("Chọn người học.", "Input.MemberId");
        await closer.CorrectAsync(Found, member, Input.Result, Typed(Input.Certificate), Typed(Input.Why), cancellationToken);
        Notice = "Đã đính chính kết quả.";
        return LocalRedirect(Address);
    }

    internal sealed record Form
    {
        [Display(Name = "Người học")]
        public long? MemberId { get; set; }

        [Display(Name = "Kết quả đúng"), EnumDataType(typeof(CourseResult), ErrorMessage = "Chọn kết quả.")]
        public CourseResult Result { get; set; }

        [Display(Name = "Số chứng chỉ"), StringLength(60, ErrorMessage = "Số chứng chỉ dài quá 60 ký tự.")]
        public string? Certificate { get; set; }

        [Display(Name = "Lý do đính chính"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
        public string? Why { get; set; }
    }
}
