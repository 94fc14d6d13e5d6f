using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Rules;

namespace MotCua.Notifications.Sending;

/// <summary>Once a day, on one node: of messages older than the rule keeps, address and words are wiped. That something was told, when, and to which masked address stays.</summary>
internal sealed class Forgetting(OneNode oneNode, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Forgetting> log) : NightlyWork("forget-messages", TimeSpan.FromMinutes(20), oneNode, clock, log)
{
    protected override Task DoAsync(CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, rulebook) = (scope.ServiceProvider.GetRequiredService<MotCuaDbContext>(), scope.ServiceProvider.GetRequiredService<Rulebook>());
        foreach (var agency in await db.Agencies.Select(a => a.Id).ToListAsync(cancellationToken))
        {
            var before = Clock.UtcNow.AddDays(-(await rulebook.OnAsync(agency, Clock.Today, cancellationToken)).Number(RuleKey.MessageKeepDays));
            await db.InTransactionAsync(() => db.Messages
                .Where(m => m.AgencyId == agency && m.At < before && m.Address != "" && m.State != MessageState.Waiting && m.State != MessageState.Sending)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.Address, "").SetProperty(x => x.Text, "").SetProperty(x => x.Title, ""), cancellationToken), cancellationToken);
        }
    }
}
