using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Notifications.Sending;
using MotCua.Platform;

namespace MotCua.Notifications.Watching;

/// <summary>What people decide about a message that did not get through, or may have. Each decision is an event of the agency's settings.</summary>
internal sealed class Letters(MotCuaDbContext db, Official official, MessageSignal signal, TimeProvider clock)
{
    public Task ResendAsync(Message message, CancellationToken cancellationToken)
    {
        if (message.IsSecret || message.Address.Length == 0) throw new RuleBroken("Tin này không còn nội dung để gửi lại.");
        return DecideAsync(message, MessageState.Waiting, settings => settings.RecordResent(message), cancellationToken);
    }

    public Task GiveUpAsync(Message message, string reason, CancellationToken cancellationToken) =>
        DecideAsync(message, MessageState.GivenUp, settings => settings.RecordGivenUp(message, reason), cancellationToken);

    public async Task ShowAsync(Message message, string why, CancellationToken cancellationToken)
    {
        (await SettingsAsync(cancellationToken)).RecordShown(message, why);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The agency's settings, begun when there are none yet.</summary>
    public async Task<MessagingSettings> SettingsAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        if (await db.MessagingSettings.SingleOrDefaultAsync(s => s.AgencyId == agency, cancellationToken) is { } known) return known;
        var begun = MessagingSettings.Begin(agency);
        db.Add(begun);
        return begun;
    }

    // The state is asked again by the statement itself: of two who decide at once the second is told.
    private async Task DecideAsync(Message message, MessageState next, Action<MessagingSettings> tell, CancellationToken cancellationToken)
    {
        var (id, now) = (message.Id, clock.UtcNow);
        await db.InTransactionAsync(async () =>
        {
            tell(await SettingsAsync(cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            var decided = await db.Messages.VisibleTo(official).Where(m => m.Id == id && (m.State == MessageState.Dead || m.State == MessageState.Unknown))
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, next).SetProperty(x => x.DueAt, now).SetProperty(x => x.TryCount, 0), cancellationToken);
            if (decided == 0) throw new RuleBroken("Tin này không còn chờ quyết định: có thể người khác vừa xử lý.");
        }, cancellationToken);
        signal.Raise();
    }
}
