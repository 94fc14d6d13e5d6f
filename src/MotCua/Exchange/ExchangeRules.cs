using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Exchange;

/// <summary>The rules of the exchange in force today. They are the deployment's, so its first agency's go for all.</summary>
internal sealed class ExchangeRules(MotCuaDbContext db, Rulebook rulebook, TimeProvider clock)
{
    public async Task<RulesInForce> TodayAsync(CancellationToken cancellationToken)
    {
        var first = await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        return await rulebook.OnAsync(first, clock.Today, cancellationToken);
    }
}
