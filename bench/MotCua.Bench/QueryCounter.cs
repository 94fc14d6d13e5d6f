using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MotCua.Bench;

/// <summary>Counts the commands sent to the database while it lives.</summary>
internal sealed class QueryCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly IDisposable _all;
    private IDisposable? _one;
    private int _count;

    public QueryCounter() => _all = DiagnosticListener.AllListeners.Subscribe(this);

    public int Count => _count;

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore") _one = listener.Subscribe(this);
    }

    public void OnNext(KeyValuePair<string, object?> happened)
    {
        if (happened.Key == RelationalEventId.CommandExecuted.Name) Interlocked.Increment(ref _count);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        _one?.Dispose();
        _all.Dispose();
    }
}
