namespace MotCua.Platform;

/// <summary>Wakes the background work of this node when something was laid down for it; other nodes, and what a signal missed, are found by looking again.</summary>
public abstract class WorkSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);
    private readonly Lock _one = new();

    internal void Raise()
    {
        lock (_one)
            if (_raised.CurrentCount == 0) _raised.Release();
    }

    internal Task WaitAsync(CancellationToken cancellationToken) => _raised.WaitAsync(cancellationToken);

    /// <summary>Until the signal is raised or the time is over, whichever comes first.</summary>
    internal async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(WaitAsync(either.Token), Task.Delay(atMost, clock, either.Token));
        await either.CancelAsync();
    }

    public void Dispose()
    {
        _raised.Dispose();
        GC.SuppressFinalize(this);
    }
}
