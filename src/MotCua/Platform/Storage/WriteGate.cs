using System.Runtime.ExceptionServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace MotCua.Platform.Storage;

/// <summary>SQLite has one writer, and each commit waits for the disk. So whoever waits here for their turn is let in one after another, each under a savepoint of one real transaction, and all of them are answered after its commit: acknowledged is durable, and many share one wait.</summary>
/// <remarks>What fails goes back to its own savepoint and takes nobody along. It is told after the commit too, so that what it failed at is there to be seen.</remarks>
public sealed class WriteGate : IDisposable
{
    private const int Most = 64;
    private readonly SemaphoreSlim _door = new(1, 1);
    private KeptConnection? _writer;
    private SharedCommit? _open;
    private int _waiting;

    /// <param name="db">Whose work it is; it writes through the gate's connection meanwhile.</param>
    /// <param name="work">All of it or nothing.</param>
    /// <param name="cancellationToken">Stops before the work begins; the work itself sees to the rest.</param>
    internal async Task RunAsync(MotCuaDbContext db, Func<Task> work, CancellationToken cancellationToken)
    {
        var (commit, failed) = (SharedCommit.None, (ExceptionDispatchInfo?)null);
        Interlocked.Increment(ref _waiting);
        await _door.WaitAsync(CancellationToken.None); // who left while waiting still passes the door: the last one through commits
        Interlocked.Decrement(ref _waiting);
        try
        {
            var alone = db.Database.GetDbConnection().State is not System.Data.ConnectionState.Closed;
            if (alone) Complete();
            commit = alone ? SharedCommit.None : _open ??= new SharedCommit(Begin(db));
            failed = cancellationToken.IsCancellationRequested ? ExceptionDispatchInfo.Capture(new OperationCanceledException(cancellationToken))
                : alone ? await RunAloneAsync(db, work) : await RunSharedAsync(commit, db, work);
        }
        catch (Exception e)
        {
            failed = ExceptionDispatchInfo.Capture(e);
        }
        finally
        {
            if (_waiting == 0 || commit.Members >= Most || commit.IsLost) Complete();
            _door.Release();
        }
        await commit.Done;
        failed?.Throw();
    }

    public void Dispose()
    {
        _door.Wait(TimeSpan.FromSeconds(10)); // who is just writing finishes
        _writer?.Dispose();
        _door.Dispose();
    }

    private static async Task<ExceptionDispatchInfo?> RunSharedAsync(SharedCommit commit, MotCuaDbContext db, Func<Task> work)
    {
        var own = db.Database.GetDbConnection();
        db.Database.SetDbConnection(commit.Transaction!.Connection);
        try
        {
            await db.Database.UseTransactionAsync(commit.Transaction);
            return await commit.RunAsync(work);
        }
        finally
        {
            await db.Database.UseTransactionAsync(null);
            db.Database.SetDbConnection(own);
        }
    }

    // Its connection is in use, so it cannot write through another.
    private static async Task<ExceptionDispatchInfo?> RunAloneAsync(MotCuaDbContext db, Func<Task> work)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await work();
            await transaction.CommitAsync();
            return null;
        }
        catch (Exception e)
        {
            return ExceptionDispatchInfo.Capture(e);
        }
    }

    private SqliteTransaction Begin(MotCuaDbContext db)
    {
        if (_writer is null)
        {
            _writer = new KeptConnection(db.Database.GetConnectionString()!, KeptConnection.WriterCache);
            _writer.Open();
        }
        return _writer.BeginTransaction(deferred: false);
    }

    private void Complete()
    {
        var (commit, transaction) = (_open, _open?.Transaction);
        _open = null;
        if (commit is null) return;
        if (commit.Complete()) return;

        transaction!.Dispose();
        _writer!.Dispose(); // whatever state the disk left it in, the next group begins anew
        _writer = null;
    }
}

/// <summary>One real transaction and those who share it.</summary>
internal sealed class SharedCommit(SqliteTransaction? transaction)
{
    private const string Savepoint = "member";
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _lost;

    /// <summary>For who did not share one.</summary>
    public static SharedCommit None { get; } = Finished();

    public SqliteTransaction? Transaction => transaction;

    public int Members { get; private set; }

    /// <summary>The database itself took the transaction back, as it does when the disk is full.</summary>
    public bool IsLost => _lost is not null;

    /// <summary>Ends with the commit, and fails if that failed.</summary>
    public Task Done => _done.Task;

    public async Task<ExceptionDispatchInfo?> RunAsync(Func<Task> work)
    {
        Members++;
        transaction!.Save(Savepoint);
        try
        {
            await work();
            transaction.Release(Savepoint);
            return null;
        }
        catch (Exception e)
        {
            if (raw.sqlite3_get_autocommit(transaction.Connection!.Handle) != 0) _lost = e;
            else
            {
                transaction.Rollback(Savepoint);
                transaction.Release(Savepoint);
            }
            return ExceptionDispatchInfo.Capture(e);
        }
    }

    public bool Complete()
    {
        try
        {
            if (_lost is not null) throw new IOException(_lost.Message, _lost);
            transaction!.Commit();
            transaction.Dispose();
            _done.SetResult();
            return true;
        }
        catch (Exception e)
        {
            _done.SetException(e);
            return false;
        }
    }

    private static SharedCommit Finished()
    {
        var none = new SharedCommit(null);
        none._done.SetResult();
        return none;
    }
}
