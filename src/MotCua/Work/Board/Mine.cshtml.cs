using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Work.Board;

/// <summary>One person's board: what I lead, what I support, what waits for my decision, and letters that urge me.</summary>
[Needs]
internal sealed class MineModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    // More open tasks than this in one hand is a matter for the leader's board.
    private const int Most = 100;

    public IReadOnlyList<TaskRow> Leading { get; private set; } = [];

    public IReadOnlyList<TaskRow> Supporting { get; private set; } = [];

    public IReadOnlyList<TaskRow> Waiting { get; private set; } = [];

    public IReadOnlyList<UrgingLetter> Letters { get; private set; } = [];

    public int Overdue => Leading.Count(r => r.Standing is WorkState.Overdue);

    public bool MayAssign => official.Can(Permission.AssignTasks);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (agency, me, unit) = (official.AgencyId, official.Id, official.UnitId ?? 0);
        var open = db.WorkTasks.AsNoTracking().Where(t => t.AgencyId == agency && t.AssignedOn != null && t.AcceptedOn == null && t.CancelledOn == null);
        Leading = await RowsAsync(open.Where(t => t.LeadId == me || (t.LeadId == null && t.LeadUnitId == unit)), cancellationToken);
        Supporting = await RowsAsync(open.Where(t => t.SupportIds.Contains(me) || t.SupportUnitIds.Contains(unit)), cancellationToken);
        if (official.Can(Permission.AcceptTasks)) Waiting = await RowsAsync(open.Where(t => t.HandedOn != null || t.AskedDueOn != null), cancellationToken);
        Letters = await db.UrgingLetters.AsNoTracking().Where(l => l.AgencyId == agency && (l.LeadId == me || (l.LeadId == null && l.LeadUnitId == unit))).OrderByDescending(l => l.IssuedOn).ThenByDescending(l => l.Id).Take(5).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() { }

    private Task<List<TaskRow>> RowsAsync(IQueryable<WorkTask> tasks, CancellationToken cancellationToken) =>
        tasks.StandingOn(clock.Today).OrderBy(s => s.State).ThenBy(s => s.Task.DueOn).ThenBy(s => s.Task.Id).Take(Most).Select(TaskRow.From).ToListAsync(cancellationToken);
}
