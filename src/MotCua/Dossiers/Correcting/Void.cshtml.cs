using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Access;

namespace MotCua.Dossiers.Correcting;

/// <summary>A mistake found before the dossier left the desk: the number stays used, with its reason.</summary>
[Needs(Permission.CorrectDossiers)]
internal sealed class VoidModel(DossierWork work) : DossierPage(work)
{
    [BindProperty, Display(Name = "Lý do huỷ"), Required(ErrorMessage = "Ghi lý do huỷ số."), StringLength(1000, ErrorMessage = "Lý do dài quá 1.000 ký tự.")]
    public string? Reason { get; set; }

    public override DossierVerb Verb => DossierVerb.Void;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Dossier.Void(Reason!.Trim(), Work.Now);
        return SaveAsync($"Đã huỷ số {Dossier.Code}.", cancellationToken);
    }
}
