using MotCua.Platform;

namespace MotCua.Dialogues;

public sealed record DialoguePlanned(long DialogueId, string Code, string Title, DateTime StartsAt, string Place) : IEvent;

public sealed record DialogueReplanned(long DialogueId, string Title, DateTime StartsAt, string Place) : IEvent;

public sealed record DialogueAnnounced(long DialogueId, DateTime StartsAt, string ShortNoticeWhy) : IEvent;

public sealed record DialoguePostponed(long DialogueId, DateTime Before, DateTime StartsAt, string Place, string Why) : IEvent;

public sealed record DialogueCancelled(long DialogueId, string Why) : IEvent;

public sealed record DialogueHeld(long DialogueId, int People, DateTime EndedAt) : IEvent;

public sealed record MinutesWritten(long DialogueId, int People) : IEvent;

public sealed record DialogueConcluded(long DialogueId, string Symbol, DateOnly On, string By, int Unanswered) : IEvent;

public sealed record DialoguePublished(long DialogueId, string By, int Opinions) : IEvent;

public sealed record DialogueUnpublished(long DialogueId, string Why) : IEvent;

public sealed record OpinionReceived(long OpinionId, long DialogueId, int Number, OpinionSource Source) : IEvent;

public sealed record OpinionAssigned(long OpinionId, string Owner, DateOnly DueOn) : IEvent;

public sealed record OpinionAnswered(long OpinionId, string By, DateOnly On, bool Late, bool Again) : IEvent;

public sealed record OpinionSetAside(long OpinionId, string Why) : IEvent;

public sealed record OpinionTakenUp(long OpinionId) : IEvent;

public sealed record OpinionMadePublic(long OpinionId) : IEvent;

public sealed record OpinionHidden(long OpinionId) : IEvent;

public sealed record PromiseGiven(long OpinionId, long TaskId, string Code, DateOnly DueOn) : IEvent;

public sealed record SpeakerShown(long OpinionId, string Why) : IEvent;
