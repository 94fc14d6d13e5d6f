using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Work;

/// <summary>
/// How other modules make tasks and find them again. A direction of a meeting, a promise of a dialogue, a remedy of the index becomes a task within the
/// caller's own transaction: <c>await assignments.AssignAsync(order, new WorkOrigin(WorkSource.Meeting, meeting.Id, "Thông báo số …"), ct)</c>.
/// </summary>
public sealed class Assignments(MotCuaDbContext db, Rulebook rulebook, Timetables timetables, Actor actor, TimeProvider clock)
{
    /// <summary>The series of numbers of tasks, one a year.</summary>
    public const string Series = "nhiem-vu";

    /// <summary>Numbers, assigns and saves a task, alone or as a part of the caller's transaction.</summary>
    /// <exception cref="RuleBroken">What is ordered is incomplete or impossible.</exception>
    public async Task<WorkTask> AssignAsync(WorkOrder order, WorkOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        var due = await DueOfAsync(order, cancellationToken);
        order.Check(due); // before a number is taken
        WorkTask task = null!;
        await db.InTransactionAsync(async () =>
        {
            task = WorkTask.Assign(order, due, origin, await NextAsync(order.AgencyId, clock.Today.Year, cancellationToken), clock.Today);
            db.Add(task);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return task;
    }

    /// <summary>The tasks of one source, in the order they were given.</summary>
    public Task<List<WorkTask>> OfSourceAsync(long agencyId, WorkSource kind, long sourceId, CancellationToken cancellationToken) =>
        db.WorkTasks.AsNoTracking().Where(t => t.AgencyId == agencyId && t.SourceKind == kind && t.SourceId == sourceId).OrderBy(t => t.Number).ThenBy(t => t.Id).ToListAsync(cancellationToken);

    /// <summary>The day given, or so many working days after the start by the agency's calendar.</summary>
    public async Task<DateOnly> DueOfAsync(WorkOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order is { DueOn: not null, WorkingDays: not null }) throw new RuleBroken("Nhập ngày đến hạn hoặc số ngày làm việc, không nhập cả hai.", "Input.DueOn");
        if (order.DueOn is { } day) return day;
        if (order.WorkingDays is not (> 0 and <= 500)) throw new RuleBroken("Nhập ngày đến hạn, hoặc số ngày làm việc từ 1 đến 500.", "Input.DueOn");
        return (await timetables.ForAsync(order.AgencyId, cancellationToken)).AddWorkingDays(order.StartOn, order.WorkingDays.Value);
    }

    /// <remarks>Inside the transaction that saves its bearer.</remarks>
    internal async Task<WorkNumber> NextAsync(long agencyId, int year, CancellationToken cancellationToken)
    {
        var pattern = (await rulebook.OnAsync(agencyId, clock.Today, cancellationToken)).Text(RuleKey.TaskCodePattern);
        var prefix = await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken);
        var number = await Numbering.NextAsync(db, agencyId, Series, $"{year}", cancellationToken);
        return new(number, DossierCode.Make(pattern, prefix, new DateOnly(year, 1, 1), number), actor.Id, actor.Name);
    }
}
