using MotCua.Platform;

namespace MotCua.Work;

/// <summary>What a task says, as it was said: figures as at a past day are read from it.</summary>
public sealed record WorkTerms(string Content, string Product, string FieldKey, string Lead, string Supports, WorkSource Source, string Origin, DateOnly StartOn, DateOnly DueOn);

public sealed record WorkDrafted(long TaskId, WorkTerms Terms) : IEvent;

public sealed record WorkAssigned(long TaskId, string Code, int Year, WorkTerms Terms) : IEvent;

public sealed record WorkRewritten(long TaskId, WorkTerms Terms) : IEvent;

public sealed record WorkProgressed(long TaskId, int Percent, string Note) : IEvent;

public sealed record WorkNoted(long TaskId, string Words, bool BySupporter) : IEvent;

public sealed record WorkExtensionAsked(long TaskId, DateOnly DueOn, string Why) : IEvent;

public sealed record WorkExtensionRefused(long TaskId, string Why) : IEvent;

public sealed record WorkExtended(long TaskId, DateOnly DueBefore, DateOnly DueOn, string Note) : IEvent;

public sealed record WorkHandedOver(long TaskId, string Result, DateOnly On, bool Late) : IEvent;

public sealed record WorkAccepted(long TaskId, DateOnly HandedOn, bool Late, string Note) : IEvent;

public sealed record WorkGivenBack(long TaskId, string Why) : IEvent;

public sealed record WorkSuspended(long TaskId, string Why) : IEvent;

public sealed record WorkResumed(long TaskId, DateOnly DueOn, int Days) : IEvent;

public sealed record WorkCancelled(long TaskId, string Why) : IEvent;

public sealed record WorkUrged(long TaskId, long LetterId, string Symbol) : IEvent;
