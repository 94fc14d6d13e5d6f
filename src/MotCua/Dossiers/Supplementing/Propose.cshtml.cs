using Microsoft.AspNetCore.Mvc;
using MotCua.Access;

namespace MotCua.Dossiers.Supplementing;

/// <summary>The handler says what is missing; only the desk speaks to the citizen (NĐ 61/2018 Điều 19.4).</summary>
[Needs(Permission.HandleDossiers, Permission.ReceiveDossiers)]
internal sealed class ProposeModel(DossierWork work) : DossierPage(work)
{
    [BindProperty]
    public SupplementInput Input { get; set; } = new();

    public override DossierVerb Verb => DossierVerb.ProposeSupplement;

    protected override bool ForHolder => true;

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Dossier.ProposeSupplement(Input.All, Input.Reason!.Trim(), Work.Now, Work.Official.Name, Work.Official.Id);
        return SaveAsync("Đã gửi đề nghị bổ sung đến bộ phận Một cửa.", cancellationToken);
    }
}
