using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Timetable;

namespace MotCua.Dossiers.Processing;

/// <summary>The head gives a dossier to one of the unit's officials; beside each name how much they have, so that work is spread fairly.</summary>
[Needs(Permission.AssignDossiers)]
internal sealed class AssignModel(MotCuaDbContext db, Official official, Timetables timetables, TimeProvider clock) : VerbPage(db, official)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    private IReadOnlyList<Receiver> _receivers = [];

    protected override string? WhyNot() => DossierActions.WhyNot(Official, Dossier, DossierVerb.Assign);

    protected override async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        var all = await Db.ReceiversAsync(Official.AgencyId, Official.Can(Permission.ApproveDossiers) ? null : Dossier.UnitId, clock.Today.StartUtc(), cancellationToken);
        _receivers = [.. all.Where(r => r.OfficialId is not null)];
        Choices = _receivers.Choices(Input.OfficialId);
        if (!HttpMethods.IsGet(Request.Method)) return true;

        var calendar = await timetables.ForAsync(Official.AgencyId, cancellationToken);
        Input.StepDue = (Dossier.StepDueAt > clock.UtcNow ? Dossier.StepDueAt : DossierSteps.DueFor(await ContentAsync(cancellationToken), Dossier, DossierStage.Specialist, clock.UtcNow, calendar))?.ToLocal();
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Must();
        var to = _receivers.Chosen(Input.OfficialId, "Input.OfficialId");
        Dossier.Assign(new HandOver(Official.Name, to.OfficialId, to.UnitId, to.To, StepDue.Of(Input.StepDue, Dossier, clock.UtcNow)), (Input.Note ?? "").Trim());
        return await DoneAsync($"Đã phân công hồ sơ {Dossier.Code} cho {to.To}.", cancellationToken);
    }

    internal sealed record Form
    {
        [Display(Name = "Công chức thụ lý")]
        public string? OfficialId { get; set; }

        [Display(Name = "Xong bước này trước")]
        public DateTime? StepDue { get; set; }

        [Display(Name = "Ý kiến chỉ đạo"), StringLength(500, ErrorMessage = "Ý kiến chỉ đạo dài quá 500 ký tự.")]
        public string? Note { get; set; }
    }
}
