using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.PeriodicReports.Listing;

/// <summary>Which reports are due, and what became of those that were begun.</summary>
[Needs(Permission.SeeReports, Permission.DraftReports, Permission.ApproveReports)]
internal sealed class ListModel(MotCuaDbContext db, Official official, PeriodTypes types, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public ReportState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public long? After { get; set; }

    public IReadOnlyList<DueReport> Due { get; private set; } = [];

    public IReadOnlyList<ReportRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public DateOnly Today => clock.Today;

    public bool MayDraft => official.Can(Permission.DraftReports);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var since = DueReport.Since(Today);
        var drafted = await db.PeriodicReports.AsNoTracking().VisibleTo(official).Where(r => r.DueOn >= since && r.State != ReportState.Dropped).AsRows().ToListAsync(cancellationToken);
        Due = DueReport.On(Today, await types.OfAsync(official.AgencyId, cancellationToken), drafted);
        var (state, after) = (State, After);
        var found = db.PeriodicReports.AsNoTracking().VisibleTo(official).Where(r => (state == null ? r.State != ReportState.Dropped : r.State == state) && (after == null || r.Id < after));
        Rows = await found.OrderByDescending(r => r.Id).Take(Size + 1).AsRows().ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;

        Rows = [.. Rows.Take(Size)];
        Next = $"/bao-cao-dinh-ky?{(State is null ? "" : $"trang-thai={State}&")}sau={Rows[^1].Id}";
        return true;
    }

    public void OnGet() { }
}
