using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Rules;

namespace MotCua.Notifications.Sending;

/// <summary>Once a day, on one node: of messages older than the rule keeps, address and words are wiped. That something was told, when, and to which masked address stays.</summary>
internal sealed partial class Forgetting(OneNode oneNode, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Forgetting> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(clock.Today.EndUtc().AddMinutes(20) - clock.UtcNow, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                await oneNode.DoAsync("forget-messages", clock.Today.StartUtc(), RunAsync, stoppingToken);
            }
            catch (Exception failed) when (failed is DbException or InvalidOperationException or RuleBroken || StorageFaults.IsLost(failed))
            {
                Failed(log, failed); // the next night does it
            }
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, rulebook) = (scope.ServiceProvider.GetRequiredService<MotCuaDbContext>(), scope.ServiceProvider.GetRequiredService<Rulebook>());
        foreach (var agency in await db.Agencies.Select(a => a.Id).ToListAsync(cancellationToken))
        {
            var before = clock.UtcNow.AddDays(-(await rulebook.OnAsync(agency, clock.Today, cancellationToken)).Number(RuleKey.MessageKeepDays));
            await db.InTransactionAsync(() => db.Messages
                .Where(m => m.AgencyId == agency && m.At < before && m.Address != "" && m.State != MessageState.Waiting && m.State != MessageState.Sending)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.Address, "").SetProperty(x => x.Text, "").SetProperty(x => x.Title, ""), cancellationToken), cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chưa xoá được nội dung tin nhắn cũ; đêm sau làm lại.")]
    private static partial void Failed(ILogger log, Exception failed);
}
