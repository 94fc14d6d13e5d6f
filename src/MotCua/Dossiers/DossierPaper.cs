using System.ComponentModel.DataAnnotations;

namespace MotCua.Dossiers;

public enum PaperVerdict
{
    [Display(Name = "Chưa kiểm tra")] Unchecked = 0,
    [Display(Name = "Đạt")] Good = 1,
    [Display(Name = "Chưa đạt")] Bad = 2,
    [Display(Name = "Không có")] Missing = 3,
    [Display(Name = "Không áp dụng")] NotNeeded = 4,
}

/// <summary>A paper of a dossier: what the procedure asks for, what was handed in, what the desk said of it.</summary>
public sealed record DossierPaper(string Name, int Originals, int Copies, bool Required, string Kind, PaperVerdict Verdict, string Note)
{
    /// <summary>Beyond what the law lists: needs a reason, which is in <see cref="Note"/> (NĐ 61/2018 Điều 5).</summary>
    public bool IsExtra { get; init; }
}
