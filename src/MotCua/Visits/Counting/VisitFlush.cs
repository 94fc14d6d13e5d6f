using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Storage;

namespace MotCua.Visits.Counting;

/// <summary>Writes what was counted every few seconds, and once more when the program stops. A node that is killed loses at most the seconds since its last flush; a flush whose commit was in doubt is not repeated, as counting too little is more honest than counting twice.</summary>
internal sealed class VisitFlush(VisitCounter counter, LatestFigures latest, IServiceScopeFactory scopes, TimeProvider clock, ILogger<VisitFlush> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private DateTime _forgetAt = DateTime.MinValue; // what an earlier run of the program left is tidied first

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await FlushAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested) { } // the last flush follows in StopAsync
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync(cancellationToken);
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var batch = counter.Take();
        if (batch.IsEmpty && clock.UtcNow < _forgetAt) return;
        try
        {
            await WriteAsync(batch, cancellationToken);
            latest.Forget();
        }
        catch (Exception e) when (e is DbException or DbUpdateException or OperationCanceledException || StorageFaults.IsLost(e))
        {
            log.LogWarning("Chưa ghi được lượt truy cập: {Why}", e.Message);
        }
    }

    private async Task WriteAsync(VisitCounter.Batch batch, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<VisitLedger>();
        var now = clock.UtcNow;
        if (batch.IsEmpty)
        {
            await ledger.ForgetAsync(now, cancellationToken);
            _forgetAt = DateTime.MaxValue;
            return;
        }
        var written = false;
        try
        {
            await scope.ServiceProvider.GetRequiredService<MotCuaDbContext>().InTransactionAsync(async () =>
            {
                await ledger.AddAsync(batch, now, cancellationToken);
                written = true;
            }, cancellationToken);
        }
        catch when (!written)
        {
            counter.PutBack(batch);
            throw;
        }
        _forgetAt = now + RecentVisitor.VisitGap;
    }
}
