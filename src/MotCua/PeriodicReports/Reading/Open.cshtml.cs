using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.PeriodicReports.Drafting;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Reading;

/// <summary>One report: what it says, where it stands, what can be done with it now.</summary>
[Needs(Permission.SeeReports, Permission.DraftReports, Permission.ApproveReports)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, ReportDrafting drafting, TimeProvider clock) : SubjectPage<PeriodicReport>(db, official, clock)
{
    public ReportView View { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public bool MayDraft => Official.Can(Permission.DraftReports);

    protected override IQueryable<PeriodicReport> Visible => Db.PeriodicReports.VisibleTo(Official);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        View = ReportView.Of(Found, Now);
        var id = Id;
        Story = await Db.History.AsNoTracking().Where(h => h.SubjectId == id).OrderByDescending(h => h.Sequence).ToListAsync(cancellationToken);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostRefigureAsync(DateOnly? cutDay, CancellationToken cancellationToken)
    {
        Must(Permission.DraftReports);
        await drafting.RefigureAsync(Found, cutDay, cancellationToken);
        return await SaveAsync($"Đã lập lại số liệu, chốt đến {Found.Content.Figures.AsOf.Print()}.", List, cancellationToken);
    }

    private const string List = "/bao-cao-dinh-ky";

    private void Must(Permission needed)
    {
        if (!Official.MayUse(needed)) throw new RuleBroken($"Việc này cần quyền «{needed.Word()}».");
    }
}
