using System.ComponentModel.DataAnnotations;

namespace MotCua.Dossiers.Supplementing;

/// <summary>What the citizen is asked for: papers ticked in the dossier's list, and typed lines.</summary>
internal sealed record SupplementInput
{
    public List<string> Papers { get; set; } = [];

    [Display(Name = "Giấy tờ, nội dung khác (mỗi dòng một mục)"), StringLength(4000, ErrorMessage = "Nội dung dài quá 4.000 ký tự.")]
    public string? Others { get; set; }

    [Display(Name = "Lý do"), Required(ErrorMessage = "Ghi lý do phải bổ sung."), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Reason { get; set; }

    [Display(Name = "Vì sao yêu cầu thêm lần nữa"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? SecondBecause { get; set; }

    public IReadOnlyList<string> All => [.. Papers.Select(p => p.Trim()).Where(p => p.Length > 0).Concat(TypedLines.Of(Others)).Distinct()];

    public static SupplementInput From(DossierProposal proposal, Dossier dossier)
    {
        var listed = dossier.Papers.Select(p => p.Name).ToHashSet();
        return new SupplementInput
        {
            Papers = [.. proposal.Papers.Where(listed.Contains)], Others = string.Join('\n', proposal.Papers.Where(p => !listed.Contains(p))),
            Reason = proposal.Reason, SecondBecause = proposal.SecondBecause,
        };
    }
}
