namespace MotCua.ReformIndex;

/// <summary>A figure the system knows by itself and a component can be bound to by key. Whatever module counts it registers one as a singleton.</summary>
/// <param name="Key">Stands in the set of criteria, e.g. <c>dossiers.on-time</c>.</param>
/// <param name="Name">What people read.</param>
/// <param name="ReadAsync">Counts it for one agency and period.</param>
public sealed record IndexFigure(string Key, string Name, Func<IServiceProvider, FigureAsked, CancellationToken, Task<IndexAnswer>> ReadAsync)
{
    /// <summary>Two spans of days together are the sum of both: what may be carried on to the end of the year.</summary>
    public bool AddsUp { get; init; }

    /// <summary>So many done of all there are, more as the year goes: carried on by how much it grew lately. It must tell what stood at an earlier moment of the same year.</summary>
    public bool Grows { get; init; }
}

/// <summary>Whose figure, of which days, known up to when.</summary>
public sealed record FigureAsked(long AgencyId, DateOnly From, DateOnly To, DateTime AsOf, DateTime Now);

/// <summary>A figure as read: the answer it makes and where it is from, in words.</summary>
public sealed record FigureFound(IndexFigure Figure, IndexAnswer Answer, string Source);
