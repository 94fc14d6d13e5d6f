using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Platform.Storage;

/// <summary>Work of every night, done by one node of several soon after midnight. What fails is done the next night.</summary>
/// <param name="name">Under which the nodes agree who does it; stays the same for good.</param>
/// <param name="afterMidnight">So that not all of it starts at once.</param>
/// <param name="oneNode">Who decides.</param>
/// <param name="clock">Whose midnight.</param>
/// <param name="log">Told what failed.</param>
internal abstract partial class NightlyWork(string name, TimeSpan afterMidnight, OneNode oneNode, TimeProvider clock, ILogger log) : BackgroundService
{
    protected TimeProvider Clock => clock;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(clock.Today.EndUtc() + afterMidnight - clock.UtcNow, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                await oneNode.DoAsync(name, clock.Today.StartUtc(), DoAsync, stoppingToken);
            }
            catch (Exception failed) when (failed is DbException or DbUpdateException or InvalidOperationException or RuleBroken || StorageFaults.IsLost(failed))
            {
                Failed(log, name, failed);
            }
        }
    }

    /// <summary>May run again after a crash half way, never at two nodes at once.</summary>
    protected abstract Task DoAsync(CancellationToken cancellationToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "Việc hằng đêm «{Name}» chưa làm xong; đêm sau làm lại.")]
    private static partial void Failed(ILogger log, string name, Exception failed);
}
