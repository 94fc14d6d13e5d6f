using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Timetable;

namespace MotCua.Dossiers.Processing;

/// <summary>The desk's hand-over at the end of the day: several dossiers to one section, all or none, then the manifest both sides sign.</summary>
[Needs(Permission.ReceiveDossiers)]
internal sealed class TransferManyModel(MotCuaDbContext db, Official official, Timetables timetables, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "linh-vuc")]
    public string? Field { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public List<string> Marks { get; set; } = [];

    public IReadOnlyList<BatchRow> Rows { get; private set; } = [];

    public IReadOnlyList<string> Fields { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public DateTime Now => clock.UtcNow;

    private IReadOnlyList<Receiver> _receivers = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Fields = await AtDesk().Select(d => d.Field).Distinct().OrderBy(f => f).Take(100).ToListAsync(cancellationToken);
        var shown = string.IsNullOrEmpty(Field) ? AtDesk() : AtDesk().Where(d => d.Field == Field);
        Rows = await shown.AsNoTracking().OrderBy(d => d.DueAt).ThenBy(d => d.Id).Take(Batch.Most)
            .Select(d => new BatchRow(d.Id, d.Version, d.Code, d.ProcedureName, d.Field, d.Owner.Name, d.ReceivedAt, d.DueAt)).ToListAsync(cancellationToken);
        _receivers = await db.ReceiversAsync(official.AgencyId, null, clock.Today.StartUtc(), cancellationToken);
        Choices = _receivers.Choices(Input.To);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var to = _receivers.Chosen(Input.To, "Input.To");
        var dossiers = await AtDesk().TickedAsync(Marks, cancellationToken);
        var contents = await db.ContentsAsync(dossiers, cancellationToken);
        var calendar = await timetables.ForAsync(official.AgencyId, cancellationToken);
        Batch.Each(dossiers, d => d.Transfer(new HandOver($"{official.Name} (Bộ phận Một cửa)", to.OfficialId, to.UnitId, to.To,
            DossierSteps.DueFor(contents.GetValueOrDefault(d.ProcedureVersionId ?? 0), d, DossierStage.Specialist, clock.UtcNow, calendar))));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã chuyển {dossiers.Count} hồ sơ đến {to.To}. In bảng kê để hai bên ký nhận.";
        return LocalRedirect($"/bang-ke-ban-giao?ngay={clock.Today:yyyy-MM-dd}&bo-phan={to.UnitId}");
    }

    private IQueryable<Dossier> AtDesk() => db.Dossiers.VisibleTo(official).InHand().Where(d => d.Stage == DossierStage.Desk && (d.Status == DossierStatus.Received || d.Status == DossierStatus.InProcess));

    internal sealed record Form
    {
        [Display(Name = "Chuyển đến")]
        public string? To { get; set; }
    }
}
