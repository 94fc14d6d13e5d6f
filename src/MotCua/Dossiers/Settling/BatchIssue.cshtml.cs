using Microsoft.AspNetCore.Mvc;
using MotCua.Access;

namespace MotCua.Dossiers.Settling;

/// <summary>Approved results, numbered in a row and issued together.</summary>
[Needs(Permission.IssueResults)]
internal sealed class BatchIssueModel(DossierWork work) : BatchPage(work)
{
    protected override IQueryable<Dossier> Waiting(IQueryable<Dossier> visible) => visible.ToBeIssued();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        RunAsync("Đã phát hành", dossier => Issuing.SettleAsync(Work, dossier, null, cancellationToken), cancellationToken);
}
