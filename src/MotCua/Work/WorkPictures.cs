using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Work;

/// <summary>A task as it stood at a moment.</summary>
public sealed record WorkPicture(long Id, string Code, WorkTerms Terms, WorkFacts Facts)
{
    public int Percent { get; init; }

    public string Note { get; init; } = "";

    /// <summary>The deadline as first given.</summary>
    public DateOnly FirstDueOn { get; init; }

    public WorkState StateOn(DateOnly day) => WorkStates.Of(Facts, day);
}

/// <summary>Tasks as at any moment, told by the history alone: what happened later changes no past figure.</summary>
public sealed class WorkPictures(MotCuaDbContext db)
{
    /// <summary>All tasks of a year that were assigned by then, in the order of their numbers.</summary>
    public async Task<IReadOnlyList<WorkPicture>> AsAtAsync(long agencyId, int year, DateTime asAt, CancellationToken cancellationToken)
    {
        var told = await (
            from task in db.WorkTasks.AsNoTracking()
            join entry in db.History.AsNoTracking() on task.Id equals entry.SubjectId
            where task.AgencyId == agencyId && task.Year == year && task.Number != null && entry.At <= asAt
            orderby task.Number, entry.Sequence
            select entry).ToListAsync(cancellationToken);
        return [.. told.GroupBy(e => e.SubjectId).Select(g => Of(g)).OfType<WorkPicture>()];
    }

    /// <summary>The plan's tasks of a year, counted as they stood on a day.</summary>
    public async Task<WorkTally> PlanAsync(long agencyId, int year, DateTime asAt, CancellationToken cancellationToken) =>
        WorkTally.Of((await AsAtAsync(agencyId, year, asAt, cancellationToken)).Where(p => p.Terms.Source is WorkSource.Plan).Select(p => p.StateOn(asAt.ToDay())));

    internal static WorkPicture? Of(IEnumerable<HistoryEntry> entries)
    {
        WorkPicture? picture = null;
        foreach (var entry in entries) picture = entry.Happened is WorkAssigned first ? Begin(first) : picture is null ? null : After(picture, entry.Happened, entry.At.ToDay());
        return picture;
    }

    private static WorkPicture Begin(WorkAssigned first) => new(first.TaskId, first.Code, first.Terms, new WorkFacts(first.Terms.DueOn)) { FirstDueOn = first.Terms.DueOn };

    private static WorkPicture After(WorkPicture before, IEvent happened, DateOnly day) => happened switch
    {
        WorkRewritten e => before with { Terms = e.Terms },
        WorkProgressed e => before with { Facts = before.Facts with { BegunOn = before.Facts.BegunOn ?? day }, Percent = e.Percent, Note = e.Note },
        WorkExtended e => before with { Facts = before.Facts with { DueOn = e.DueOn } },
        WorkHandedOver e => before with { Facts = before.Facts with { HandedOn = e.On, BegunOn = before.Facts.BegunOn ?? e.On }, Percent = 100, Note = e.Result },
        WorkAccepted => before with { Facts = before.Facts with { IsAccepted = true, IsSuspended = false } },
        WorkGivenBack e => before with { Facts = before.Facts with { HandedOn = null }, Note = e.Why },
        WorkSuspended e => before with { Facts = before.Facts with { IsSuspended = true }, Note = e.Why },
        WorkResumed e => before with { Facts = before.Facts with { IsSuspended = false, DueOn = e.DueOn } },
        WorkCancelled => before with { Facts = before.Facts with { IsCancelled = true } },
        _ => before,
    };
}
