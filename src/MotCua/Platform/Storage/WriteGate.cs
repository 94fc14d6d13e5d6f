namespace MotCua.Platform.Storage;

/// <summary>SQLite has one writer. Waiting here, in turn and without blocking a thread, beats waiting in the database's busy loop.</summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _door = new(1, 1);

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _door.WaitAsync(cancellationToken);
        return new Turn(_door);
    }

    public void Dispose() => _door.Dispose();

    private sealed class Turn(SemaphoreSlim door) : IDisposable
    {
        private SemaphoreSlim? _door = door;

        public void Dispose() => Interlocked.Exchange(ref _door, null)?.Release();
    }
}
