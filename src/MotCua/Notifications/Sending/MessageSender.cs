using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Platform;

namespace MotCua.Notifications.Sending;

/// <summary>Looks for messages that are due, at once when one was laid down here and every few seconds anyway. Any number of nodes may run it: a message is in the hand of one.</summary>
internal sealed partial class MessageSender(IServiceScopeFactory scopes, MessageSignal signal, TimeProvider clock, IOptions<MessagingOptions> options, ILogger<MessageSender> log) : BackgroundService
{
    private const int AtOnce = 50;

    private readonly SemaphoreSlim _pass = new(1, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await PassAsync(stoppingToken) == AtOnce) { }
                await signal.WaitAsync(TimeSpan.FromSeconds(options.Value.PollSeconds), clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed) when (failed is DbException or DbUpdateException or InvalidOperationException or RuleBroken)
            {
                Failed(log, failed); // the next look tries again; nothing was lost
                await Task.Delay(TimeSpan.FromSeconds(options.Value.PollSeconds), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Sends what is due now.</summary>
    /// <returns>How many were looked at.</returns>
    public async Task<int> PassAsync(CancellationToken cancellationToken)
    {
        await _pass.WaitAsync(cancellationToken);
        try
        {
            var due = await DueAsync(cancellationToken);
            foreach (var id in due)
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Dispatch>().SendAsync(id, cancellationToken);
            }
            return due.Count;
        }
        finally
        {
            _pass.Release();
        }
    }

    private async Task<List<long>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<MotCuaDbContext>(), clock.UtcNow);
        if (await db.Messages.AnyAsync(m => m.State == MessageState.Sending && m.HeldUntil < now, cancellationToken)) await LetGoAsync(db, now, cancellationToken);
        return await db.Messages.Where(m => m.State == MessageState.Waiting && (m.DueAt <= now || m.IsUnneeded)).OrderBy(m => m.DueAt).ThenBy(m => m.Id).Select(m => m.Id).Take(AtOnce).ToListAsync(cancellationToken);
    }

    // The node that had it in hand died: an e-mail goes again under its own Message-ID, of an SMS people decide.
    private static Task LetGoAsync(MotCuaDbContext db, DateTime now, CancellationToken cancellationToken) => db.InTransactionAsync(async () =>
    {
        var left = db.Messages.Where(m => m.State == MessageState.Sending && m.HeldUntil < now);
        await left.Where(m => m.Channel == MessageChannel.Email).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MessageState.Waiting).SetProperty(x => x.HeldUntil, (DateTime?)null), cancellationToken);
        await left.Where(m => m.Channel != MessageChannel.Email).ExecuteUpdateAsync(m => m.SetProperty(x => x.State, MessageState.Unknown).SetProperty(x => x.HeldUntil, (DateTime?)null)
            .SetProperty(x => x.Text, x => x.IsSecret ? "" : x.Text).SetProperty(x => x.LastError, "Máy chủ dừng giữa chừng khi đang gửi: không rõ tin đã đi chưa."), cancellationToken);
    }, cancellationToken);

    public override void Dispose()
    {
        _pass.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chưa gửi được tin nhắn đang chờ; lần sau gửi tiếp.")]
    private static partial void Failed(ILogger log, Exception failed);
}
