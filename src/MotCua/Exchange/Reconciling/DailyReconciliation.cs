using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Exchange.Reconciling;

/// <summary>Compares with every partner once a day at the hour the rules say. With several nodes, the first of the day does it.</summary>
internal sealed partial class DailyReconciliation(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DailyReconciliation> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Look, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is DbException or DbUpdateException or RuleBroken or OperationCanceledException)
            {
                Failed(log, failed); // looked at again soon
            }
        }
    }

    /// <summary>Compares with those that were not compared with today.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var made = 0;
        foreach (var partner in await DueAsync(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var (db, reconciler) = (scope.ServiceProvider.GetRequiredService<MotCuaDbContext>(), scope.ServiceProvider.GetRequiredService<Reconciler>());
            var days = (await scope.ServiceProvider.GetRequiredService<ExchangeRules>().TodayAsync(cancellationToken)).Number(RuleKey.ExchangeReconcileDays);
            var with = await db.Partners.SingleAsync(p => p.Id == partner, cancellationToken);
            try
            {
                await reconciler.CompareAsync(with, await reconciler.UsualSinceAsync(with, days, cancellationToken), cancellationToken);
                made++;
            }
            catch (RuleBroken unreachable)
            {
                NotCompared(log, with.Name, unreachable.Message); // one that is down must not keep us from the others
            }
        }
        return made;
    }

    private async Task<List<long>> DueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        if (!await db.Partners.AnyAsync(cancellationToken)) return [];
        var time = (await scope.ServiceProvider.GetRequiredService<ExchangeRules>().TodayAsync(cancellationToken)).Time(RuleKey.ExchangeReconcileAt);
        if (TimeOnly.FromDateTime(clock.LocalNow) < time) return [];
        var today = clock.Today.StartUtc();
        var done = db.Set<Reconciliation>().Where(r => r.At >= today).Select(r => r.PartnerId);
        return await db.Partners.Where(p => !p.IsSuspended && p.Kind == PartnerKind.MotCua && !done.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chưa đối soát được liên thông; lát nữa làm lại.")]
    private static partial void Failed(ILogger log, Exception failed);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chưa đối soát được với {Name}: {Why}")]
    private static partial void NotCompared(ILogger log, string name, string why);
}
