using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Processing;

/// <summary>The answer to an opinion asked: by an official of the unit asked, or written down by the holder for a body outside.</summary>
[Needs]
internal sealed class GiveOpinionModel(MotCuaDbContext db, Official official, TimeProvider clock) : VerbPage(db, official)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DossierOpinion? Opinion { get; private set; }

    public DateTime Now => clock.UtcNow;

    protected override string? WhyNot()
    {
        Opinion = Dossier.Opinions.SingleOrDefault(o => o.Number == Number);
        if (Opinion is null || (Opinion.UnitId is null ? Dossier.HolderId == Official.Id : Opinion.UnitId == Official.UnitId)) return null;
        return Opinion.UnitId is null ? "Câu trả lời của cơ quan ngoài do người đang giữ hồ sơ nhập." : $"Chỉ công chức của {Opinion.AskedOf} trả lời ý kiến này.";
    }

    protected override Task<bool> PrepareAsync(CancellationToken cancellationToken) => Task.FromResult(Opinion is not null);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Must();
        Dossier.GiveOpinion(Number, Input.Answer!.Trim(), clock.UtcNow, Official.Name);
        return await DoneAsync($"Đã ghi ý kiến về hồ sơ {Dossier.Code}.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Ý kiến trả lời"), Required(ErrorMessage = "Ghi ý kiến trả lời."), StringLength(4000, ErrorMessage = "Ý kiến dài quá 4.000 ký tự.")]
        public string? Answer { get; set; }
    }
}
