using MotCua.Platform;

namespace MotCua.Visits.Counting;

/// <summary>What was seen since the last flush, in memory: a request costs a lock and two look-ups, no writing.</summary>
internal sealed class VisitCounter(TimeProvider clock)
{
    /// <summary>More visitors in a few seconds than a province has are an attack; their pages count, they do not.</summary>
    private const int MostVisitors = 50_000;

    private readonly Lock _gate = new();
    private Batch _pending = new();

    public void Saw(long visitor, long subject)
    {
        var now = clock.UtcNow;
        lock (_gate)
        {
            if (_pending.Visitors.Count < MostVisitors || _pending.Visitors.ContainsKey(visitor)) _pending.Visitors[visitor] = now;
            _pending.Look(now.ToDay(), Visited.WholeSite, 1);
            if (subject != Visited.WholeSite) _pending.Look(now.ToDay(), subject, 1);
        }
    }

    public Batch Take()
    {
        lock (_gate)
        {
            var taken = _pending;
            _pending = new();
            return taken;
        }
    }

    /// <summary>It could not be written: it is counted with what came meanwhile.</summary>
    public void PutBack(Batch batch)
    {
        lock (_gate)
        {
            foreach (var (visitor, seen) in batch.Visitors) if (_pending.Visitors.Count < MostVisitors) _pending.Visitors.TryAdd(visitor, seen);
            foreach (var ((subject, day), views) in batch.Views) _pending.Look(day, subject, views);
        }
    }

    /// <summary>Visitors with when they were last seen, and pages looked at.</summary>
    internal sealed class Batch
    {
        public Dictionary<long, DateTime> Visitors { get; } = [];

        public Dictionary<(long Subject, DateOnly Day), int> Views { get; } = [];

        public bool IsEmpty => Views.Count == 0;

        public void Look(DateOnly day, long subject, int times) => Views[(subject, day)] = Views.GetValueOrDefault((subject, day)) + times;
    }
}
