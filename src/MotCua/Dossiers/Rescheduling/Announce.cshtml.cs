using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Timetable;

namespace MotCua.Dossiers.Rescheduling;

/// <summary>Announces days off and make-up days of the agency: enter, see which dossiers move, save in one act.</summary>
[Needs(Permission.ManageCalendar)]
[RequestFormLimits(ValueCountLimit = 20_000)]
internal sealed class AnnounceModel(MotCuaDbContext db, Official official, Rescheduler rescheduler, TimeProvider clock) : WorkPage
{
    /// <summary>Rows shown; the counts are of all.</summary>
    public const int Shown = 300;

    [BindProperty]
    public AnnounceInput Input { get; set; } = new();

    public IReadOnlyList<DayMarking> Own { get; private set; } = [];

    public Preview? Preview { get; private set; }

    public DateTime Now => clock.UtcNow;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (agency, since) = (official.AgencyId, clock.Today.AddDays(-31));
        Own = await db.DayMarkings.AsNoTracking().Where(d => d.AgencyId == agency && !d.IsWithdrawn && d.Date >= since).OrderBy(d => d.Date).ToListAsync(cancellationToken);
        if (HttpMethods.IsPost(Request.Method) && Input.Seal is { Length: > 0 }) Preview = await rescheduler.PreviewAsync(Input.Of(official.AgencyId), cancellationToken);
        return true;
    }

    public void OnGet() => AddRows();

    public IActionResult OnPostRow()
    {
        ModelState.Clear();
        Preview = null;
        AddRows();
        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        Input.Check(ModelState);
        if (!ModelState.IsValid)
        {
            Preview = null;
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        Preview = await rescheduler.PreviewAsync(Input.Of(official.AgencyId), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Input.Check(ModelState);
        if (!ModelState.IsValid) return await OnPostPreviewAsync(cancellationToken);

        var later = Input.Later.ToHashSet();
        var from = clock.UtcNow;
        var moved = await rescheduler.SaveAsync(Input.Of(official.AgencyId), Input.Seal ?? "", m => Input.AllLater || later.Contains(m.Dossier.Id), cancellationToken);
        Notice = $"Đã lưu. {moved.Print()} hồ sơ đổi ngày hẹn.";
        return LocalRedirect($"/quan-tri/lich/ngay-nghi/ket-qua?tu={from.Ticks}&den={clock.UtcNow.Ticks}");
    }

    private void AddRows()
    {
        for (var i = 0; i < 3; i++) Input.Days.Add(new DayInput());
    }
}
