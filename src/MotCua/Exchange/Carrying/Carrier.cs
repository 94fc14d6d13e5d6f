using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Exchange.Carrying;

/// <summary>Looks for what waits to be sent, at once when it was laid down here and every few seconds anyway. Any number of nodes may run it: a stream is in the hand of one.</summary>
internal sealed partial class Carrier(IServiceScopeFactory scopes, OutboxSignal signal, TimeProvider clock, ILogger<Carrier> log) : BackgroundService
{
    private const int StreamsAtOnce = 100, SideBySide = 4;
    private static readonly TimeSpan WhenUnknown = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _pass = new(1, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = WhenUnknown;
            try
            {
                while (await PassAsync(stoppingToken)) { }
                wait = await PollAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed) when (failed is DbException or DbUpdateException or InvalidOperationException or RuleBroken)
            {
                Failed(log, failed); // the next look tries again; nothing was lost
            }
            await signal.WaitAsync(wait, clock, stoppingToken);
        }
    }

    /// <summary>Carries what is due now.</summary>
    /// <returns>Whether anything moved, so that looking again at once is worth it.</returns>
    public async Task<bool> PassAsync(CancellationToken cancellationToken)
    {
        await _pass.WaitAsync(cancellationToken);
        try
        {
            var due = await DueAsync(cancellationToken);
            var (moved, down) = (0, new ConcurrentDictionary<long, bool>());
            // A link that failed before is tried with one message; the others wait for what becomes of it.
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken }, async (stream, stop) =>
            {
                if (down.ContainsKey(stream.PartnerId)) return;
                await using var scope = scopes.CreateAsyncScope();
                var result = await scope.ServiceProvider.GetRequiredService<Carriage>().CarryAsync(stream.StreamId, stop);
                if (result is WireResult.LinkDown) down[stream.PartnerId] = true;
                else if (result is not null) Interlocked.Increment(ref moved);
            });
            return moved > 0;
        }
        finally
        {
            _pass.Release();
        }
    }

    private async Task<IReadOnlyList<(long StreamId, long PartnerId)>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, now) = (scope.ServiceProvider.GetRequiredService<MotCuaDbContext>(), clock.UtcNow);
        var due = await db.Set<OutboxStream>().AsNoTracking()
            .Where(s => s.LastSequence > s.AckedSequence && !s.IsBlocked && (s.NextTryAt == null || s.NextTryAt <= now) && (s.LeasedUntil == null || s.LeasedUntil < now))
            .Join(db.Set<Partner>().Where(p => !p.IsSuspended), s => s.PartnerId, p => p.Id, (s, p) => s)
            .Join(db.Set<PartnerLink>().Where(l => l.NextTryAt == null || l.NextTryAt <= now), s => s.PartnerId, l => l.PartnerId, (s, l) => new { s.Id, s.PartnerId, l.Failures })
            .OrderBy(s => s.Id).Take(StreamsAtOnce).ToListAsync(cancellationToken);
        return [.. due.GroupBy(s => s.PartnerId).SelectMany(g => g.Take(g.First().Failures > 0 ? 1 : StreamsAtOnce)).Select(s => (s.Id, s.PartnerId))];
    }

    private async Task<TimeSpan> PollAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return TimeSpan.FromSeconds(Math.Max(1, (await scope.ServiceProvider.GetRequiredService<ExchangeRules>().TodayAsync(cancellationToken)).Number(RuleKey.ExchangePollSeconds)));
    }

    public override void Dispose()
    {
        _pass.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chưa gửi được hàng chờ liên thông; lần sau gửi tiếp.")]
    private static partial void Failed(ILogger log, Exception failed);
}
