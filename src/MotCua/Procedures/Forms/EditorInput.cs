using System.ComponentModel.DataAnnotations;

namespace MotCua.Procedures.Forms;

/// <summary>What is said of the form as a whole.</summary>
internal sealed class EditorInput
{
    [Display(Name = "Theo mẫu của văn bản"), StringLength(300, ErrorMessage = "Tên văn bản dài quá 300 ký tự.")]
    public string? Source { get; set; }

    [Display(Name = "Đã đối chiếu với mẫu đang có hiệu lực")]
    public bool Verified { get; set; }

    [Display(Name = "Có hiệu lực từ ngày")]
    public DateOnly? ValidFrom { get; set; }
}
