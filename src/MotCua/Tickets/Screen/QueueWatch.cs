using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MotCua.Platform;

namespace MotCua.Tickets.Screen;

/// <summary>Looks once a second for all screens of an agency together, whichever node a ticket was called at.</summary>
internal sealed class QueueWatch(IServiceScopeFactory scopes, IMemoryCache memory, IHostApplicationLifetime life, TimeProvider clock)
{
    /// <summary>Of one node; a ward has a few.</summary>
    private const int MostScreens = 50;

    private const int Shown = 6;

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Said again unchanged, so that a line that broke silently is noticed; and begun anew after a while, at whichever node.</summary>
    private static readonly TimeSpan Sign = TimeSpan.FromSeconds(25), Longest = TimeSpan.FromMinutes(30);

    private int _screens;

    public bool IsFull => _screens >= MostScreens;

    public async Task<QueueView> NowAsync(long agencyId, CancellationToken cancellationToken) =>
        (await memory.GetOrCreateAsync((typeof(QueueWatch), agencyId, clock.UtcNow.Ticks / Pace.Ticks), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Pace * 2;
            return LookAsync(agencyId, cancellationToken);
        }))!;

    /// <summary>What is shown, each time it changes.</summary>
    public async IAsyncEnumerable<string> FollowAsync(long agencyId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, life.ApplicationStopping);
        Interlocked.Increment(ref _screens);
        try
        {
            var (shown, said, until) = ((string?)null, DateTime.MinValue, clock.UtcNow + Longest);
            while (!either.IsCancellationRequested && clock.UtcNow < until)
            {
                var now = JsonSerializer.Serialize(await NowAsync(agencyId, either.Token), JsonSerializerOptions.Web);
                if (now != shown || clock.UtcNow - said >= Sign)
                {
                    (shown, said) = (now, clock.UtcNow);
                    yield return now;
                }
                await Task.Delay(Pace, clock, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _screens);
        }
    }

    private async Task<QueueView> LookAsync(long agencyId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        var today = db.QueueTickets.AsNoTracking().On(agencyId, clock.Today);
        var called = await today.Where(t => t.State == TicketState.Called).OrderByDescending(t => t.LastCalledAt).Take(Shown).Select(t => new { t.Code, t.Counter, t.LastCalledAt }).ToListAsync(cancellationToken);
        var waiting = await today.Where(t => t.State == TicketState.Waiting).GroupBy(t => t.LineId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var lines = await db.QueueLines.AsNoTracking().Where(l => l.AgencyId == agencyId && !l.IsClosed).OrderBy(l => l.Letter).Select(l => new { l.Id, l.Letter, l.Name }).ToListAsync(cancellationToken);
        return new QueueView([.. called.Select(t => new CalledTicket(t.Code, t.Counter, $"{t.LastCalledAt:O}"))], [.. lines.Select(l => new LineLength(l.Letter, l.Name, waiting.GetValueOrDefault(l.Id)))]);
    }
}
