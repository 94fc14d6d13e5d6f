using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Procedures.Linking;

/// <summary>The form of a group. Procedures are named by code, or by their exact name where there is none; shared papers are lines «giấy tờ = giấy tờ khác | giấy tờ khác».</summary>
internal sealed record GroupInput
{
    [Display(Name = "Tên nhóm"), Required(ErrorMessage = "Nhập tên nhóm."), StringLength(300, ErrorMessage = "Tên nhóm dài quá 300 ký tự.")]
    public string? Name { get; set; }

    [Display(Name = "Căn cứ pháp lý"), Required(ErrorMessage = "Nhập căn cứ pháp lý của nhóm."), StringLength(1000, ErrorMessage = "Căn cứ dài quá 1.000 ký tự.")]
    public string? LegalBasis { get; set; }

    [Display(Name = "Hiệu lực từ ngày"), Required(ErrorMessage = "Nhập ngày có hiệu lực.")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "đến hết ngày")]
    public DateOnly? ValidTo { get; set; }

    [Display(Name = "Ghi chú"), StringLength(1000, ErrorMessage = "Ghi chú dài quá 1.000 ký tự.")]
    public string? Note { get; set; }

    [Display(Name = "Đã đối chiếu với văn bản")]
    public bool Verified { get; set; }

    [Display(Name = "Giấy tờ dùng chung"), StringLength(8000, ErrorMessage = "Danh sách giấy tờ dùng chung dài quá 8.000 ký tự.")]
    public string? Shared { get; set; }

    [MaxLength(12, ErrorMessage = "Nhiều nhất 12 thủ tục.")]
    public List<Row> Members { get; set; } = [];

    public static GroupInput Of(LinkedGroup group, IReadOnlyDictionary<long, Procedure> procedures)
    {
        string NameOf(long id) => procedures.GetValueOrDefault(id) is { } p ? p.Code ?? p.Name : "";
        return new()
        {
            Name = group.Name, LegalBasis = group.Content.LegalBasis, ValidFrom = group.ValidFrom, ValidTo = group.ValidTo, Note = group.Content.Note, Verified = group.Content.Verified,
            Shared = string.Join('\n', group.Content.SharedPapers.Select(s => $"{s.Name} = {string.Join(" | ", s.StandsFor)}")),
            Members = [.. group.Content.Members.Select(m => new Row { Procedure = NameOf(m.ProcedureId), Role = m.Role, After = m.After is { } after ? NameOf(after) : null, IsOptional = m.IsOptional })],
        };
    }

    /// <exception cref="RuleBroken">A procedure is not in the catalogue, or a line of shared papers cannot be read.</exception>
    public LinkedGroupContent Content(IReadOnlyList<Procedure> procedures) => new()
    {
        Name = Name!.Trim(), LegalBasis = LegalBasis!.Trim(), Note = (Note ?? "").Trim(), Verified = Verified,
        Members = [.. Members.Where(m => !string.IsNullOrWhiteSpace(m.Procedure)).Select(m => new LinkedMember(Find(m.Procedure!, procedures), (m.Role ?? "").Trim(), string.IsNullOrWhiteSpace(m.After) ? null : Find(m.After, procedures), m.IsOptional))],
        SharedPapers = [.. (Shared ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Read)],
    };

    private static long Find(string named, IReadOnlyList<Procedure> procedures) => procedures.FirstOrDefault(p => p.Code == named.Trim() || VietnamText.Fold(p.Name) == VietnamText.Fold(named))?.Id
        ?? throw new RuleBroken($"Danh mục không có thủ tục «{named.Trim()}». Nhập mã, hoặc đúng tên thủ tục.", "Input.Members");

    private static SharedPaper Read(string line) => line.Split('=', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } name, { Length: > 0 } others]
        ? new SharedPaper(name, [.. others.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)])
        : throw new RuleBroken($"Không đọc được dòng «{line}». Viết: tên giấy tờ = giấy tờ thứ nhất | giấy tờ thứ hai.", "Input.Shared");

    internal sealed record Row
    {
        [StringLength(1000, ErrorMessage = "Tên thủ tục dài quá 1.000 ký tự.")]
        public string? Procedure { get; set; }

        [StringLength(300, ErrorMessage = "Phần việc dài quá 300 ký tự.")]
        public string? Role { get; set; }

        [StringLength(1000, ErrorMessage = "Tên thủ tục dài quá 1.000 ký tự.")]
        public string? After { get; set; }

        public bool IsOptional { get; set; }
    }
}
