using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MotCua.Dossiers.Exporting;

/// <summary>What the program asks its database while something runs, in the words it is asked.</summary>
internal sealed class StatementTexts : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly string _database;

    public StatementTexts(MotCuaApp app)
    {
        var options = app.Database.Options;
        _database = options.Database is { } postgres ? new NpgsqlConnectionStringBuilder(postgres).Database! : options.DataFolder;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    // The carrier looks at its streams by itself.
    public IReadOnlyList<string> Texts => [.. _texts.Where(t => !t.Contains("outbox_streams", StringComparison.Ordinal))];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: { Connection: { } connection } command } && connection.ConnectionString.Contains(_database, StringComparison.Ordinal)) _texts.Enqueue(command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }
}
