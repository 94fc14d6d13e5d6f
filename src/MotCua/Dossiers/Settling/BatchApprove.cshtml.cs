using Microsoft.AspNetCore.Mvc;
using MotCua.Access;

namespace MotCua.Dossiers.Settling;

/// <summary>What waits for this leader's signature, what is due first at the top.</summary>
[Needs(Permission.ApproveDossiers)]
internal sealed class BatchApproveModel(DossierWork work) : BatchPage(work)
{
    protected override IQueryable<Dossier> Waiting(IQueryable<Dossier> visible) => visible.ToBeApprovedBy(Work.Official);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (name, title) = await Work.SignerAsync(cancellationToken);
        return await RunAsync("Đã duyệt", dossier =>
        {
            dossier.EnsureWaitsFor(Work.Official);
            dossier.Approve(name, title, Work.Now);
            return Task.CompletedTask;
        }, cancellationToken);
    }
}
