using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MotCua.Platform.Storage;

/// <summary>Open connections to the embedded database, handed from one request to the next with the statements they have prepared: parsing and planning them anew was a fifth of an intake's work.</summary>
/// <param name="connectionString">Of the file; pooling is off in it, for this is the pool.</param>
internal sealed class KeptConnections(string connectionString) : IDisposable
{
    // More requests than this at once are rare, and open their own.
    public const int Most = 64;
    private readonly ConcurrentStack<KeptConnection> _idle = []; // last given, first taken: in a quiet hour a few do all, with all their statements
    private volatile bool _closed;

    public KeptConnection Take() => _idle.TryPop(out var kept) ? kept : new KeptConnection(connectionString, KeptConnection.ReaderCache);

    public void GiveBack(KeptConnection connection)
    {
        if (!_closed && connection.IsClean && _idle.Count < Most) _idle.Push(connection);
        else connection.Dispose();
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryPop(out var kept)) kept.Dispose();
    }
}

/// <summary>A request's own connection, taken when it first asks the database and given back at its end.</summary>
internal sealed class RequestConnection(KeptConnections connections) : IDisposable
{
    private KeptConnection? _taken;

    public KeptConnection Connection => _taken ??= connections.Take();

    public void Dispose()
    {
        if (_taken is { } taken) connections.GiveBack(taken);
        _taken = null;
    }
}

/// <summary>Closing it keeps the handle and what was prepared; to whoever asks it is closed all the same. Disposing it lets go.</summary>
/// <param name="connectionString">Of the file.</param>
/// <param name="cache">Of its own pages, in kB.</param>
internal sealed class KeptConnection(string connectionString, int cache) : SqliteConnection(connectionString)
{
    /// <summary>In kB. The one writer looks into every index; many readers come and go.</summary>
    public const int WriterCache = 64_000, ReaderCache = 2_000;

    // Lists of keys make texts of their own; who fills it with those begins anew.
    private const int MostStatements = 200;
    private readonly Dictionary<string, KeptCommand> _statements = [];
    private bool _inUse;

    public override ConnectionState State => _inUse ? base.State : ConnectionState.Closed;

    /// <summary>Nothing was begun on it and left unfinished.</summary>
    public bool IsClean => base.State is ConnectionState.Open && raw.sqlite3_get_autocommit(Handle) != 0;

    /// <summary>The statement as it was prepared before, or, while that one is still being read, null.</summary>
    public KeptCommand? Statement(string text)
    {
        if (_statements.TryGetValue(text, out var kept)) return kept.IsInUse ? null : kept;
        if (_statements.Count >= MostStatements) Forget();
        return _statements[text] = new KeptCommand { CommandText = text, Connection = this };
    }

    public override void Open()
    {
        _inUse = true;
        if (base.State is ConnectionState.Open) return;
        base.Open();
        SetUp();
    }

    public override void Close() => _inUse = false;

    protected override void Dispose(bool disposing)
    {
        _inUse = true; // what is said to be closed is not closed: the handle would wait for the collector, hundreds of them under load
        if (disposing) base.Close();
        base.Dispose(disposing);
    }

    // WAL lets readers read while one writes. FULL: a citizen holds a receipt of what was committed, so a power cut must not take it back.
    private void SetUp()
    {
        using var command = CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=15000; PRAGMA cache_size=-{cache}; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;";
        command.ExecuteNonQuery();
    }

    private void Forget()
    {
        foreach (var (text, command) in _statements.Where(s => !s.Value.IsInUse).ToList())
        {
            command.Dispose();
            _statements.Remove(text);
        }
    }
}
