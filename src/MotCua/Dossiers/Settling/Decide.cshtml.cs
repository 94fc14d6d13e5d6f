using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Settling;

/// <summary>A leader approves what was presented, or sends it back to whoever presented it.</summary>
[Needs(Permission.ApproveDossiers)]
internal sealed class DecideModel(DossierWork work) : DossierPage(work)
{
    [BindProperty, Display(Name = "Lý do trả lại"), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Reason { get; set; }

    public override DossierVerb Verb => DossierVerb.Approve;

    public bool MaySendBack => Dossier.Allows(DossierVerb.SendBack);

    public string SignerName { get; private set; } = "";

    public string SignerTitle { get; private set; } = "";

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => (SignerName, SignerTitle) = await Work.SignerAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Dossier.EnsureWaitsFor(Work.Official);
        Dossier.Approve(SignerName, SignerTitle, Work.Now);
        await Work.Db.SaveChangesAsync(cancellationToken);
        return await NextAsync($"Đã duyệt hồ sơ {Dossier.Code}, chuyển văn thư phát hành.", visible => visible.ToBeApprovedBy(Work.Official), "duyet", cancellationToken);
    }

    public Task<IActionResult> OnPostBackAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Reason)) throw new RuleBroken("Ghi lý do trả lại để người trình sửa.", nameof(Reason));
        Dossier.SendBack(Reason.Trim(), new HandOver(Work.Official.Name, Dossier.Proposal?.ById, null, Dossier.Proposal?.By ?? "Bộ phận giải quyết", null));
        return SaveAsync("Đã trả lại người trình.", cancellationToken);
    }
}
