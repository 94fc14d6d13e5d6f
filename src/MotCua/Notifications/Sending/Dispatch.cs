using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Notifications.Sending;

/// <summary>Sends one message: taken in hand, handed over, noted. It is marked «đang gửi» before anything leaves the house, so that a crash between leaves a question and no second message.</summary>
internal sealed class Dispatch(MotCuaDbContext db, Ways ways, ContactChoices choices, IEnumerable<IMessageCarrier> carriers, Rulebook rulebook, TimeProvider clock, IOptions<MessagingOptions> options)
{
    private DbSet<Message> Messages => db.Set<Message>();

    private TimeSpan Lease => TimeSpan.FromSeconds(options.Value.AnswerSeconds * 3 + 30);

    /// <returns>Whether something left the house.</returns>
    public async Task<bool> SendAsync(long id, CancellationToken cancellationToken)
    {
        var message = await Messages.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
        var rules = await rulebook.OnAsync(message.AgencyId, clock.Today, cancellationToken);
        if (await HoldBackAsync(message, rules, cancellationToken)) return false;
        if (await TakeAsync(id, cancellationToken) is not { } held) return false;

        // From here on stopping the program does not stop the try: its own time limit does.
        var result = await CarryAsync(message);
        await SettleAsync(message, held, result, rules);
        return true;
    }

    private async Task<bool> HoldBackAsync(Message message, RulesInForce rules, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var isUseless = message.IsUnneeded || message.UselessAfter <= now || (!message.WasAskedFor && ContactAddress.Read(message.Address) is { } address && !await choices.WantsAsync(address, cancellationToken));
        var next = message.WasAskedFor ? now : SendingHours.Next(now, rules);
        if (!isUseless && next <= now) return false;

        await UpdateAsync(message.Id, MessageState.Waiting, waiting => isUseless
            ? waiting.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MessageState.Cancelled).SetProperty(x => x.Text, x => x.IsSecret ? "" : x.Text), cancellationToken)
            : waiting.ExecuteUpdateAsync(m => m.SetProperty(x => x.DueAt, next), cancellationToken), cancellationToken);
        return true;
    }

    // One of several nodes gets it; a cancelling that came in between is seen here.
    private async Task<DateTime?> TakeAsync(long id, CancellationToken cancellationToken)
    {
        var until = clock.UtcNow + Lease;
        until = new DateTime(until.Ticks - until.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc); // both databases give it back as it was
        var taken = await UpdateAsync(id, MessageState.Waiting, waiting => waiting.Where(m => !m.IsUnneeded)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MessageState.Sending).SetProperty(x => x.HeldUntil, until), cancellationToken), cancellationToken);
        return taken == 1 ? until : null;
    }

    private async Task<SendResult> CarryAsync(Message message)
    {
        if (await ways.ToAsync(message.AgencyId, message.Channel, CancellationToken.None) is not { } way) return new(SendOutcome.NotNow, "Kênh gửi này chưa được thiết lập.");
        try
        {
            return await carriers.Single(c => c.Channel == message.Channel).CarryAsync(new Letter(message.Id, message.Address, message.Title, message.Text), way);
        }
        catch (RuleBroken broken)
        {
            return new(SendOutcome.NotNow, broken.Message); // its secret cannot be read: nothing was handed over
        }
    }

    private async Task SettleAsync(Message message, DateTime held, SendResult result, RulesInForce rules)
    {
        var now = clock.UtcNow;
        var (state, due) = After(message, result, now, rules);
        IReadOnlyList<SendTry> tries = [.. message.Tries.TakeLast(Message.TriesKept - 1), new SendTry(now, result.Error)];
        var (sentAt, text) = (state is MessageState.Sent ? now : (DateTime?)null, message.IsSecret && state is not MessageState.Waiting ? "" : message.Text);
        await UpdateAsync(message.Id, MessageState.Sending, sending => sending.Where(m => m.HeldUntil == held).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.State, state).SetProperty(x => x.DueAt, due).SetProperty(x => x.HeldUntil, (DateTime?)null).SetProperty(x => x.SentAt, sentAt)
            .SetProperty(x => x.TryCount, message.TryCount + 1).SetProperty(x => x.Tries, tries).SetProperty(x => x.LastError, result.Error).SetProperty(x => x.Text, text)), CancellationToken.None);
    }

    private static (MessageState, DateTime) After(Message message, SendResult result, DateTime now, RulesInForce rules)
    {
        if (result.Outcome is SendOutcome.Sent) return (MessageState.Sent, message.DueAt);
        if (result.Outcome is SendOutcome.Refused) return (MessageState.Dead, message.DueAt);
        // A second e-mail bears the same Message-ID and is recognised; a second SMS is a second SMS.
        if (result.Outcome is SendOutcome.Unknown && message.Channel is MessageChannel.Sms) return (MessageState.Unknown, message.DueAt);
        return message.TryCount + 1 >= rules.Number(RuleKey.MessageMostTries) ? (MessageState.Dead, message.DueAt) : (MessageState.Waiting, now + BackOff.After(message.TryCount + 1, rules));
    }

    private async Task<int> UpdateAsync(long id, MessageState state, Func<IQueryable<Message>, Task<int>> change, CancellationToken cancellationToken)
    {
        var changed = 0;
        await db.InTransactionAsync(async () => changed = await change(Messages.Where(m => m.Id == id && m.State == state)), cancellationToken);
        return changed;
    }
}
