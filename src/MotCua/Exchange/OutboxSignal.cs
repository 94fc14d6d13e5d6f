namespace MotCua.Exchange;

/// <summary>Wakes the carrier of this node when something was laid down; other nodes, and what a signal missed, are found by looking again.</summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim _raised = new(0, 1);
    private readonly Lock _one = new();

    internal void Raise()
    {
        lock (_one)
            if (_raised.CurrentCount == 0) _raised.Release();
    }

    internal Task WaitAsync(CancellationToken cancellationToken) => _raised.WaitAsync(cancellationToken);

    public void Dispose() => _raised.Dispose();
}
