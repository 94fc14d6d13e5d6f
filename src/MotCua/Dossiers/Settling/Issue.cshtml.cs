using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Settling;

/// <summary>The clerk numbers and issues: the end of processing.</summary>
[Needs(Permission.IssueResults)]
[RequestFormLimits(MultipartBodyLengthLimit = 220_000_000)]
[RequestSizeLimit(220_000_000)]
internal sealed class IssueModel(DossierWork work) : DossierPage(work)
{
    [BindProperty, Display(Name = "Số kết quả"), Required(ErrorMessage = "Ghi số kết quả."), StringLength(60, ErrorMessage = "Số kết quả dài quá 60 ký tự.")]
    public string? ResultNumber { get; set; }

    [BindProperty]
    public string? Suggested { get; set; }

    public override DossierVerb Verb => DossierVerb.Settle;

    public bool IsLate => Dossier.DueAt is { } due && Work.Today > due.ToDay();

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (IsFirstLook) ResultNumber = Suggested = await Issuing.SuggestAsync(Work, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await Work.AttachAsync(Dossier, Dossier.ResultLabel, Uploads, cancellationToken); // before the transaction: nobody waits at the gate for a disk
        await Work.Db.InTransactionAsync(async () =>
        {
            await Issuing.SettleAsync(Work, Dossier, ResultNumber == Suggested ? null : ResultNumber!.Trim(), cancellationToken);
            await Work.Db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return await NextAsync($"Đã phát hành kết quả số {Dossier.ResultNumber} của hồ sơ {Dossier.Code}.", visible => visible.ToBeIssued(), "phat-hanh", cancellationToken);
    }
}
