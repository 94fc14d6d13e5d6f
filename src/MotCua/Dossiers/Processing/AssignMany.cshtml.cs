using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Timetable;

namespace MotCua.Dossiers.Processing;

/// <summary>The head gives several waiting dossiers to one official at once: all or none.</summary>
[Needs(Permission.AssignDossiers)]
internal sealed class AssignManyModel(MotCuaDbContext db, Official official, Timetables timetables, TimeProvider clock) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public List<string> Marks { get; set; } = [];

    public IReadOnlyList<BatchRow> Rows { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public DateTime Now => clock.UtcNow;

    private IReadOnlyList<Receiver> _receivers = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rows = await Waiting().AsNoTracking().OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(Batch.Most)
            .Select(d => new BatchRow(d.Id, d.Version, d.Code, d.ProcedureName, d.Field, d.Owner.Name, d.ReceivedAt, d.DueAt)).ToListAsync(cancellationToken);
        _receivers = [.. (await db.ReceiversAsync(official.AgencyId, Leads ? null : official.UnitId ?? 0, clock.Today.StartUtc(), cancellationToken)).Where(r => r.OfficialId is not null)];
        Choices = _receivers.Choices(Input.OfficialId);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var to = _receivers.Chosen(Input.OfficialId, "Input.OfficialId");
        var dossiers = await Waiting().TickedAsync(Marks, cancellationToken);
        var contents = await db.ContentsAsync(dossiers, cancellationToken);
        var calendar = await timetables.ForAsync(official.AgencyId, cancellationToken);
        var note = (Input.Note ?? "").Trim();
        Batch.Each(dossiers, d =>
        {
            var due = d.StepDueAt > clock.UtcNow ? d.StepDueAt : DossierSteps.DueFor(contents.GetValueOrDefault(d.ProcedureVersionId ?? 0), d, DossierStage.Specialist, clock.UtcNow, calendar);
            d.Assign(new HandOver(official.Name, to.OfficialId, to.UnitId, to.To, due), note);
        });
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã phân công {dossiers.Count} hồ sơ cho {to.To}.";
        return LocalRedirect("/phan-cong-hang-loat");
    }

    private bool Leads => official.Can(Permission.ApproveDossiers);

    private IQueryable<Dossier> Waiting()
    {
        var unit = official.UnitId ?? 0;
        var waiting = db.Dossiers.VisibleTo(official).InHand().Where(d => d.Stage == DossierStage.Section);
        return Leads ? waiting : waiting.Where(d => d.UnitId == unit);
    }

    internal sealed record Form
    {
        [Display(Name = "Công chức thụ lý")]
        public string? OfficialId { get; set; }

        [Display(Name = "Ý kiến chỉ đạo"), StringLength(500, ErrorMessage = "Ý kiến chỉ đạo dài quá 500 ký tự.")]
        public string? Note { get; set; }
    }
}
