using System.ComponentModel.DataAnnotations;

namespace MotCua.Dossiers.OneStop;

/// <summary>Bears the intake form's field names, so that what was typed there arrives here.</summary>
internal sealed record SlipInput
{
    [Display(Name = "Họ tên người nộp"), Required(ErrorMessage = "Nhập họ tên người nộp."), StringLength(200, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
    public string? Name { get; set; }

    [Display(Name = "Số CCCD / giấy tờ"), StringLength(30, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
    public string? IdNumber { get; set; }

    [Display(Name = "Số điện thoại"), StringLength(20, ErrorMessage = "Số điện thoại dài quá 20 ký tự.")]
    public string? Phone { get; set; }

    [Display(Name = "Thư điện tử"), StringLength(200, ErrorMessage = "Thư điện tử dài quá 200 ký tự.")]
    public string? Email { get; set; }

    [Display(Name = "Địa chỉ"), StringLength(500, ErrorMessage = "Địa chỉ dài quá 500 ký tự.")]
    public string? Address { get; set; }

    [Display(Name = "Giấy tờ, nội dung cần bổ sung"), StringLength(4000, ErrorMessage = "Nội dung cần bổ sung dài quá 4.000 ký tự.")]
    public string? Needed { get; set; }

    [Display(Name = "Lý do"), StringLength(2000, ErrorMessage = "Lý do dài quá 2.000 ký tự.")]
    public string? Reason { get; set; }

    /// <summary>The checklist as it stood on the intake form.</summary>
    [MaxLength(60, ErrorMessage = "Nhiều nhất 60 giấy tờ.")]
    public List<PaperLine> Papers { get; set; } = [];

    public Person Applicant => new()
    {
        Name = (Name ?? "").Trim(), IdNumber = Person.NormalIdNumber(IdNumber), Phone = Person.NormalPhone(Phone), Email = (Email ?? "").Trim(), Address = (Address ?? "").Trim(),
    };

    public IReadOnlyList<string> Lines => [.. (Needed ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>What the checklist found missing or wrong, one line each.</summary>
    public string Missing => string.Join('\n', Papers.Where(p => p.Verdict is PaperVerdict.Bad or PaperVerdict.Missing)
        .Select(p => $"{p.Name}{(p.Verdict is PaperVerdict.Bad ? " (chưa đạt)" : "")}{(string.IsNullOrWhiteSpace(p.Note) ? "" : $": {p.Note.Trim()}")}"));
}
