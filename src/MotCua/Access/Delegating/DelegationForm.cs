using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Access.Delegating;

/// <summary>What is typed to delegate, on one's own page and on the administrator's. Withdrawing stands on the same page and fills none of it, so giving asks for what it needs itself.</summary>
internal sealed record DelegationForm
{
    [Display(Name = "Người nhận uỷ quyền")]
    public long? ToId { get; set; }

    [Display(Name = "Từ ngày")]
    public DateOnly? FirstDay { get; set; }

    [Display(Name = "Đến hết ngày")]
    public DateOnly? LastDay { get; set; }

    [Display(Name = "Căn cứ, lý do"), StringLength(500, ErrorMessage = "Căn cứ dài quá 500 ký tự.")]
    public string? Basis { get; set; }

    public List<Permission> Permissions { get; set; } = [];

    public Days ReadDays() => new(
        FirstDay ?? throw new RuleBroken("Nhập ngày bắt đầu uỷ quyền.", "Input.FirstDay"),
        LastDay ?? throw new RuleBroken("Nhập ngày cuối của uỷ quyền.", "Input.LastDay"));

    public string ReadBasis() => Basis?.Trim() is { Length: > 0 } basis ? basis : throw new RuleBroken("Nhập căn cứ hoặc lý do uỷ quyền.", "Input.Basis");
}
