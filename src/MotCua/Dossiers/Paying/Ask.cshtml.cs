using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;

namespace MotCua.Dossiers.Paying;

/// <summary>A duty must be paid first, e.g. tax on land: the payer's time is not counted.</summary>
[Needs(Permission.HandleDossiers, Permission.ReceiveDossiers)]
internal sealed class AskModel(DossierWork work) : DossierPage(work)
{
    [BindProperty]
    public Asked Input { get; set; } = new();

    public override DossierVerb Verb => DossierVerb.AskPayment;

    protected override bool ForHolder => true;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Dossier.AskPayment(Input.What!.Trim(), Input.Amount, Work.Now);
        return SaveAsync("Hồ sơ chờ người nộp thực hiện nghĩa vụ tài chính.", cancellationToken);
    }

    internal sealed record Asked
    {
        [Display(Name = "Nghĩa vụ phải thực hiện"), Required(ErrorMessage = "Ghi nghĩa vụ tài chính phải thực hiện."), StringLength(1000, ErrorMessage = "Nội dung dài quá 1.000 ký tự.")]
        public string? What { get; set; }

        [Display(Name = "Số tiền (đồng)"), Range(0, 1_000_000_000_000, ErrorMessage = "Số tiền từ 0 đến 1.000.000.000.000 đồng.")]
        public decimal? Amount { get; set; }
    }
}
