using System.ComponentModel.DataAnnotations.Schema;

namespace MotCua.Platform;

/// <summary>Something that happened, in the past tense; its properties are what the history keeps. Kinds are stored by type name: renaming one is a migration.</summary>
public interface IEvent;

/// <summary>Answers an event of a module below, in the same transaction.</summary>
public interface IHandle<in TEvent> where TEvent : IEvent
{
    Task Handle(TEvent happened, CancellationToken cancellationToken);
}

/// <summary>A thing with an identity whose verbs guard, change and record. Every change is an event; saving a change that recorded none is a bug and throws.</summary>
public abstract class Aggregate
{
    private readonly List<(IEvent Happened, DateTime? At)> _pending = [];

    public long Id { get; private init; } = Ids.Next();

    /// <summary>The number of events so far; also the concurrency token, as nothing changes without one.</summary>
    public int Version { get; private set; }

    /// <summary>The hash of the last event: the end of this aggregate's chain.</summary>
    public byte[] Seal { get; private set; } = [];

    /// <summary>Whose history this is; null when it belongs to the whole deployment.</summary>
    [NotMapped]
    public virtual long? HistoryAgencyId => null;

    [NotMapped]
    internal IReadOnlyList<(IEvent Happened, DateTime? At)> Pending => _pending;

    /// <param name="happened">What happened.</param>
    /// <param name="at">When, in UTC; null is the moment of saving. Only imports and logged corrections tell an earlier time.</param>
    protected void Record(IEvent happened, DateTime? at = null) => _pending.Add((happened, at));

    internal IEnumerable<HistoryEntry> TakePending(Actor actor, DateTime now)
    {
        foreach (var (happened, at) in _pending)
        {
            var entry = HistoryEntry.Of(this, Version + 1, happened, at ?? now, now, actor, Seal);
            (Version, Seal) = (entry.Sequence, entry.Hash);
            yield return entry;
        }
        _pending.Clear();
    }
}
