using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;

namespace MotCua.Dossiers.Correcting;

/// <summary>A settled result proved wrong before it was handed over: from 9 back to 4, logged.</summary>
[Needs(Permission.CorrectDossiers)]
internal sealed class ReopenModel(DossierWork work) : DossierPage(work)
{
    [BindProperty, Display(Name = "Lý do mở lại"), Required(ErrorMessage = "Ghi lý do mở lại."), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Reason { get; set; }

    public override DossierVerb Verb => DossierVerb.Reopen;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Dossier.Reopen(Reason!.Trim(), null, Work.Now);
        return SaveAsync("Đã mở lại hồ sơ.", cancellationToken);
    }
}
