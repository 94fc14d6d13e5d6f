using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MotCua.Dossiers;

/// <summary>Counts the statements the program sends to its database while something runs, as the data layer itself announces them.</summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly string _database;
    private int _statements;

    public QueryCount(MotCuaApp app)
    {
        var options = app.Database.Options;
        _database = options.Database is { } postgres ? new NpgsqlConnectionStringBuilder(postgres).Database! : options.DataFolder;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Statements => _statements;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
    }

    // Tests run beside each other, each on a database of its own: only this one's statements count.
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandEventData { Command.Connection: { } connection } && value.Key == RelationalEventId.CommandExecuting.Name
            && connection.ConnectionString.Contains(_database, StringComparison.Ordinal)) Interlocked.Increment(ref _statements);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }
}
