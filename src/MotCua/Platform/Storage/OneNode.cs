using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Platform.Storage;

/// <summary>Work that comes due for the whole deployment, not for each node: which occurrence of it was done last, and who holds it until when.</summary>
internal sealed class SharedWork
{
    public required string Name { get; init; }

    /// <summary>The latest occurrence that was done.</summary>
    public DateTime DoneFor { get; init; }

    public Guid Holder { get; init; }

    /// <summary>When the holder counts as dead unless it says otherwise before.</summary>
    public DateTime HeldUntil { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SharedWork>
    {
        public void Configure(EntityTypeBuilder<SharedWork> work)
        {
            work.ToTable("shared_work");
            work.HasKey(w => w.Name);
            work.Property(w => w.Name).HasMaxLength(60);
        }
    }
}

/// <summary>Does an occurrence of periodic work on one node of several, once. A lease in the database and no lock of a connection: it outlives the fail-over of the database, and a node that dies holding it is relieved.</summary>
internal sealed class OneNode(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Longer than clocks of nodes may differ and than a fail-over takes.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly Guid _me = Guid.NewGuid();

    /// <summary>Waits while another node is at it; true when this one did it.</summary>
    /// <param name="name">What work it is.</param>
    /// <param name="due">When this occurrence came due, UTC.</param>
    /// <param name="work">May run again after a crash half way, never at two nodes at once.</param>
    /// <param name="cancellationToken">Stops waiting and working.</param>
    public async Task<bool> DoAsync(string name, DateTime due, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        while (!await IsDoneAsync(name, due, cancellationToken))
        {
            if (await TakeAsync(name, due, cancellationToken) && await HoldAsync(name, due, work, cancellationToken)) return true;
            await Task.Delay(Lease / 4, clock, cancellationToken);
        }
        return false;
    }

    private Task<bool> IsDoneAsync(string name, DateTime due, CancellationToken stop) =>
        OnRowAsync(db => db.Set<SharedWork>().AnyAsync(w => w.Name == name && w.DoneFor >= due, stop));

    private Task<bool> TakeAsync(string name, DateTime due, CancellationToken stop) => OnRowAsync(async db =>
    {
        var (now, until) = (clock.UtcNow, clock.UtcNow + Lease);
        await db.Database.ExecuteSqlAsync($"insert into shared_work (name, done_for, holder, held_until) values ({name}, {DateTime.UnixEpoch}, {Guid.Empty}, {DateTime.UnixEpoch}) on conflict (name) do nothing", stop);
        return await db.Set<SharedWork>().Where(w => w.Name == name && w.DoneFor < due && w.HeldUntil <= now)
            .ExecuteUpdateAsync(s => s.SetProperty(w => w.Holder, _me).SetProperty(w => w.HeldUntil, until), stop) == 1;
    });

    private async Task<bool> HoldAsync(string name, DateTime due, Func<CancellationToken, Task> work, CancellationToken stop)
    {
        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var renewing = RenewAsync(name, lost);
        try
        {
            await work(lost.Token);
            return await OnRowAsync(db => Mine(db, name).ExecuteUpdateAsync(s => s.SetProperty(w => w.DoneFor, due), stop)) == 1;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false; // relieved by another node, which begins again
        }
        finally
        {
            await lost.CancelAsync();
            await renewing;
            await LetGoAsync(name);
        }
    }

    private async Task LetGoAsync(string name)
    {
        try
        {
            await OnRowAsync(db => Mine(db, name).ExecuteUpdateAsync(s => s.SetProperty(w => w.HeldUntil, DateTime.UnixEpoch)));
        }
        catch (Exception e) when (StorageFaults.IsLost(e) || e is DbException)
        {
            // the lease runs out by itself
        }
    }

    // Whoever cannot renew any more stops working before another may begin.
    private async Task RenewAsync(string name, CancellationTokenSource lost)
    {
        using var timer = new PeriodicTimer(Lease / 4, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(lost.Token))
            {
                var until = clock.UtcNow + Lease;
                if (await OnRowAsync(db => Mine(db, name).ExecuteUpdateAsync(s => s.SetProperty(w => w.HeldUntil, until), lost.Token)) == 0) await lost.CancelAsync();
            }
        }
        catch (Exception e) when (e is OperationCanceledException or DbException || StorageFaults.IsLost(e))
        {
            await lost.CancelAsync(); // the work ended, or the database is out of reach
        }
    }

    private IQueryable<SharedWork> Mine(MotCuaDbContext db, string name) => db.Set<SharedWork>().Where(w => w.Name == name && w.Holder == _me);

    private async Task<T> OnRowAsync<T>(Func<MotCuaDbContext, Task<T>> ask)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<MotCuaDbContext>());
    }
}
