using Microsoft.EntityFrameworkCore;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Rules;

namespace MotCua.Exchange.Keeping;

/// <summary>Once a day, on one node: what was said in messages older than the rule keeps is wiped, for dossiers and scans of citizens go in them. That it was said, in which order, when, under which key, stays: a message is still taken once, however late it comes again.</summary>
internal sealed class WipeMessages(OneNode oneNode, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WipeMessages> log) : NightlyWork("wipe-exchange", TimeSpan.FromMinutes(25), oneNode, clock, log)
{
    /// <summary>In the place of what was said: JSON that says nothing.</summary>
    public const string Wiped = "null";

    protected override Task DoAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        var partners = await db.Partners.Select(p => p.Id).ToListAsync(cancellationToken);
        if (partners.Count == 0) return;
        var before = Clock.UtcNow.AddDays(-(await scope.ServiceProvider.GetRequiredService<ExchangeRules>().TodayAsync(cancellationToken)).Number(RuleKey.ExchangeKeepDays));
        foreach (var partner in partners)
        {
            await db.InTransactionAsync(() => db.Set<OutboxMessage>()
                .Where(m => m.PartnerId == partner && (m.State == OutboxState.Sent || m.State == OutboxState.GivenUp) && m.At < before && m.Data != Wiped)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.Data, Wiped), cancellationToken), cancellationToken);
            await db.InTransactionAsync(() => db.Set<InboxMessage>()
                .Where(m => m.PartnerId == partner && m.ReceivedAt < before && m.Data != Wiped)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.Data, Wiped).SetProperty(x => x.Signed, ""), cancellationToken), cancellationToken);
        }
    }
}
