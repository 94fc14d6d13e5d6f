using Microsoft.EntityFrameworkCore;

namespace MotCua.Platform.Storage;

/// <summary>Once a day, on one node: the planner's statistics are refreshed, and keys of forms sent long ago are dropped.</summary>
/// <remarks>Without statistics SQLite takes the agency for a good filter, and walks all of a ward's dossiers to find one person.</remarks>
internal sealed class Upkeep(OneNode oneNode, IServiceScopeFactory scopes, TimeProvider clock, ILogger<Upkeep> log) : BackgroundService
{
    /// <summary>Nobody's browser retries a form after so many days.</summary>
    private const int FormDays = 7;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        try
        {
            do await TryAsync(stoppingToken); while (await daily.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { } // the program stops
    }

    private async Task TryAsync(CancellationToken stop)
    {
        try
        {
            await oneNode.DoAsync("upkeep", clock.Today.StartUtc(), TidyAsync, stop);
        }
        catch (Exception e) when (StorageFaults.IsLost(e) || e is System.Data.Common.DbException)
        {
            log.LogWarning(e, "Chưa làm được việc bảo trì hằng ngày; lần sau làm lại."); // nothing depends on it today
        }
    }

    private async Task TidyAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        var before = clock.UtcNow.AddDays(-FormDays);
        await db.Set<SubmittedForm>().Where(f => f.At < before).ExecuteDeleteAsync(stop);
        await db.RefreshStatisticsAsync(stop);
    }
}

public static class PlannerStatistics
{
    /// <summary>Samples the tables so that the planner knows how selective each index is; quick, whatever their size.</summary>
    public static Task RefreshStatisticsAsync(this MotCuaDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlRawAsync(db.IsSqlite ? "PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002;" : "ANALYZE;", cancellationToken);
    }
}
