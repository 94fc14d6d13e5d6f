using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Paying;

/// <summary>The proof of payment is in: the work goes on, and the wait is given back.</summary>
[Needs(Permission.ReceiveDossiers, Permission.HandleDossiers)]
internal sealed class ProveModel(DossierWork work) : DossierPage(work)
{
    [BindProperty]
    public Proved Input { get; set; } = new();

    public override DossierVerb Verb => DossierVerb.ProvePayment;

    public DueSet Due { get; private set; } = null!;

    protected override async Task PrepareAsync(CancellationToken cancellationToken) => Due = Dossier.DueAfterPayment(Work.Now, await Work.CalendarAsync(cancellationToken));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Dossier.ProvePayment(Input.Proof!.Trim(), Work.Now, await Work.CalendarAsync(cancellationToken));
        await Work.AttachAsync(Dossier, "Chứng từ nộp tiền", Uploads, cancellationToken);
        return await SaveAsync($"Đã nhận chứng từ. Hẹn trả {Dossier.DueAt?.Print()}.", cancellationToken);
    }

    internal sealed record Proved
    {
        [Display(Name = "Chứng từ"), Required(ErrorMessage = "Ghi số, ngày của chứng từ nộp tiền."), StringLength(300, ErrorMessage = "Nội dung dài quá 300 ký tự.")]
        public string? Proof { get; set; }
    }
}
