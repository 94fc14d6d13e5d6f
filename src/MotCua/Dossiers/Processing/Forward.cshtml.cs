using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Processing;

/// <summary>The holder passes a dossier on, to another official or to a unit, and says why.</summary>
[Needs(Permission.HandleDossiers, Permission.ReceiveDossiers)]
internal sealed class ForwardModel(MotCuaDbContext db, Official official, TimeProvider clock) : VerbPage(db, official)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    private IReadOnlyList<Receiver> _receivers = [];

    protected override string? WhyNot() => DossierActions.WhyNot(Official, Dossier, DossierVerb.Forward);

    protected override async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        _receivers = [.. (await Db.ReceiversAsync(Official.AgencyId, null, clock.Today.StartUtc(), cancellationToken)).Where(r => r.OfficialId != Official.Id)];
        Choices = _receivers.Choices(Input.To);
        if (HttpMethods.IsGet(Request.Method)) Input.StepDue = Dossier.StepDueAt > clock.UtcNow ? Dossier.StepDueAt?.ToLocal() : null;
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Must();
        var to = _receivers.Chosen(Input.To, "Input.To");
        Dossier.Forward(new HandOver(Official.Name, to.OfficialId, to.UnitId, to.To, StepDue.Of(Input.StepDue, Dossier, clock.UtcNow)), Input.Note!.Trim());
        return await DoneAsync($"Đã chuyển tiếp hồ sơ {Dossier.Code} đến {to.To}.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Chuyển tiếp đến")]
        public string? To { get; set; }

        [Display(Name = "Xong bước này trước")]
        public DateTime? StepDue { get; set; }

        [Display(Name = "Lý do, ghi chú"), Required(ErrorMessage = "Ghi lý do chuyển tiếp."), StringLength(500, ErrorMessage = "Ghi chú dài quá 500 ký tự.")]
        public string? Note { get; set; }
    }
}
