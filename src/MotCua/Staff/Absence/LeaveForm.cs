using System.ComponentModel.DataAnnotations;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Staff.Absence;

/// <summary>Leave as it is typed.</summary>
internal sealed record LeaveForm
{
    [Display(Name = "Người nghỉ")]
    public long? MemberId { get; set; }

    [Display(Name = "Loại nghỉ")]
    public string? KindKey { get; set; }

    [Display(Name = "Từ ngày")]
    public DateOnly? From { get; set; }

    [Display(Name = "Đến hết ngày")]
    public DateOnly? To { get; set; }

    [Display(Name = "Ngày đầu chỉ nghỉ buổi chiều")]
    public bool FromAfternoon { get; set; }

    [Display(Name = "Ngày cuối chỉ nghỉ buổi sáng")]
    public bool UntilNoon { get; set; }

    [Display(Name = "Lý do"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Reason { get; set; }

    [Display(Name = "Người thay")]
    public long? StandInId { get; set; }

    public List<Permission> Permissions { get; set; } = [];

    /// <exception cref="RuleBroken">A day is missing.</exception>
    public LeaveTerms Read() => new(
        KindKey ?? "",
        From ?? throw new RuleBroken("Nhập ngày bắt đầu nghỉ.", "Input.From"),
        To ?? throw new RuleBroken("Nhập ngày nghỉ cuối.", "Input.To"),
        VietnamText.Typed(Reason), FromAfternoon, UntilNoon);
}
