using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Exchange.Carrying;

/// <summary>What the carrier and the desk do to a stream, each in a transaction. In statements rather than rows read before: writers may add to the stream meanwhile.</summary>
internal sealed class Streams(MotCuaDbContext db, TimeProvider clock)
{
    /// <summary>Takes the stream in hand; false when another node has it.</summary>
    public async Task<bool> LeaseAsync(long id, TimeSpan time, CancellationToken cancellationToken)
    {
        var (now, taken) = (clock.UtcNow, 0);
        await db.InTransactionAsync(async () => taken = await db.Set<OutboxStream>()
            .Where(s => s.Id == id && !s.IsBlocked && s.LastSequence > s.AckedSequence && (s.LeasedUntil == null || s.LeasedUntil < now))
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LeasedUntil, now + time), cancellationToken), cancellationToken);
        return taken == 1;
    }

    public Task ReleaseAsync(long id, CancellationToken cancellationToken) => db.InTransactionAsync(() =>
        db.Set<OutboxStream>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LeasedUntil, (DateTime?)null), cancellationToken), cancellationToken);

    public Task AckAsync(long id, int sequence, TimeSpan lease, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return db.Set<OutboxStream>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s
            .SetProperty(x => x.AckedSequence, sequence).SetProperty(x => x.Failures, 0).SetProperty(x => x.NextTryAt, (DateTime?)null)
            .SetProperty(x => x.LeasedUntil, now + lease).SetProperty(x => x.TouchedAt, now), cancellationToken);
    }

    public Task BlockAsync(long id, CancellationToken cancellationToken) =>
        db.Set<OutboxStream>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.IsBlocked, true).SetProperty(x => x.TouchedAt, clock.UtcNow), cancellationToken);

    public Task PutOffAsync(long id, int failures, DateTime until, CancellationToken cancellationToken) =>
        db.Set<OutboxStream>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Failures, failures).SetProperty(x => x.NextTryAt, until), cancellationToken);

    public Task FreeAsync(long id, CancellationToken cancellationToken) =>
        db.Set<OutboxStream>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.IsBlocked, false).SetProperty(x => x.Failures, 0).SetProperty(x => x.NextTryAt, (DateTime?)null), cancellationToken);

    /// <summary>The partner has taken in only so far (it may have been restored): what came after goes out again.</summary>
    /// <returns>False when we do not have it any more.</returns>
    public async Task<bool> RewindAsync(long id, int received, CancellationToken cancellationToken)
    {
        var stream = await db.Set<OutboxStream>().AsNoTracking().SingleAsync(s => s.Id == id, cancellationToken);
        var lost = db.Set<OutboxMessage>().Where(m => m.StreamId == id && m.Sequence > received && m.Sequence <= stream.AckedSequence && m.State != OutboxState.GivenUp);
        if (await lost.Select(m => m.Sequence).Distinct().CountAsync(cancellationToken) != stream.AckedSequence - received) return false;

        await lost.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, OutboxState.Waiting), cancellationToken);
        await db.Set<OutboxStream>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.AckedSequence, received).SetProperty(x => x.NextTryAt, (DateTime?)null).SetProperty(x => x.TouchedAt, clock.UtcNow), cancellationToken);
        return true;
    }

    /// <summary>The partner took in more than we remember sending (we were restored): what we have not sent yet goes on after that. The stream's row first: it holds off writers.</summary>
    public async Task SkipAheadAsync(long id, int from, int received, CancellationToken cancellationToken)
    {
        var by = received + 1 - from;
        await db.Set<OutboxStream>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s
            .SetProperty(x => x.LastSequence, x => x.LastSequence + by).SetProperty(x => x.AckedSequence, received)
            .SetProperty(x => x.NextTryAt, (DateTime?)null).SetProperty(x => x.TouchedAt, clock.UtcNow), cancellationToken);
        await db.Set<OutboxMessage>().Where(m => m.StreamId == id && m.Sequence >= from && m.State != OutboxState.Sent).ExecuteUpdateAsync(m => m.SetProperty(x => x.Sequence, x => x.Sequence + by), cancellationToken);
    }
}
