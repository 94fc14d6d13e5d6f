using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Legs.Sending;

/// <summary>What happens to a task here is told to the agency that asked.</summary>
internal sealed class Performing(MotCuaDbContext db, LegPost post) : IHandle<LegTaskReceived>, IHandle<LegTaskTaken>, IHandle<LegTaskAnswered>, IHandle<LegTaskRefused>
{
    public async Task Handle(LegTaskReceived happened, CancellationToken cancellationToken)
    {
        var (task, me) = await TaskAsync(happened.TaskId, cancellationToken);
        await post.SendAsync(task.FromCode, new LegDeliveredMessage(me.Code, task.DossierCode, task.LegNumber, task.ReceivedAt), cancellationToken);
    }

    public async Task Handle(LegTaskTaken happened, CancellationToken cancellationToken)
    {
        var (task, me) = await TaskAsync(happened.TaskId, cancellationToken);
        await post.SendAsync(task.FromCode, new LegTakenMessage(me.Code, task.DossierCode, task.LegNumber, ByOf(happened.By, me), happened.TakenAt), cancellationToken);
    }

    public Task Handle(LegTaskAnswered happened, CancellationToken cancellationToken) =>
        AnswerAsync(happened.TaskId, LegOutcome.Done, happened.Answer, happened.By, happened.AnsweredAt, cancellationToken);

    public Task Handle(LegTaskRefused happened, CancellationToken cancellationToken) =>
        AnswerAsync(happened.TaskId, LegOutcome.Refused, happened.Reason, happened.By, happened.RefusedAt, cancellationToken);

    private async Task AnswerAsync(long taskId, LegOutcome outcome, string text, string by, DateTime at, CancellationToken cancellationToken)
    {
        var (task, me) = await TaskAsync(taskId, cancellationToken);
        var attached = db.ChangeTracker.Entries<StoredFile>().Where(f => f.State is EntityState.Added && f.Entity.OwnerId == taskId).Select(f => FileOf(f.Entity)).ToList();
        await post.SendAsync(task.FromCode, new LegAnsweredMessage(me.Code, task.DossierCode, task.LegNumber, outcome, text, ByOf(by, me), at) { Files = attached }, cancellationToken);
    }

    internal static LegFile FileOf(StoredFile file) => new(file.Id, file.Label, file.Name, file.ContentType, file.Size, file.Sha256);

    private static string ByOf(string official, Agency agency) => $"{official} ({agency.Name})";

    private async Task<(LegTask Task, Agency Me)> TaskAsync(long id, CancellationToken cancellationToken)
    {
        var task = (await db.LegTasks.FindAsync([id], cancellationToken))!;
        return (task, await db.Agencies.AsNoTracking().SingleAsync(a => a.Id == task.AgencyId, cancellationToken));
    }
}
