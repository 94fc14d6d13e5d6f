using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Feedback;

// No event carries the sender: history is read by more people than the case is.

public sealed record FeedbackReceived(long FeedbackId, string Code, FeedbackChannel Channel, FeedbackTopic Topic, DateTime AcceptDueAt, DueSet Due, FeedbackAbout? About = null) : IEvent;

public sealed record FeedbackUnitNamed(long FeedbackId, FeedbackAbout? About) : IEvent;

public sealed record FeedbackAccepted(long FeedbackId, FeedbackTopic Topic, string To, DueSet Due, string Note, bool Late) : IEvent;

public sealed record FeedbackReassigned(long FeedbackId, string To, string Note) : IEvent;

public sealed record FeedbackTaken(long FeedbackId, string By) : IEvent;

public sealed record FeedbackClarityAsked(long FeedbackId, string Question, DateTime ClarifyBy) : IEvent;

public sealed record FeedbackClarified(long FeedbackId, DueSet Due) : IEvent;

public sealed record FeedbackRefused(long FeedbackId, FeedbackRefusal Ground, string Reason, bool Late) : IEvent;

public sealed record FeedbackTransferred(long FeedbackId, string To, string PaperNumber, string Reason, bool Late) : IEvent;

public sealed record FeedbackExtended(long FeedbackId, DueSet Due, string Reason) : IEvent;

public sealed record FeedbackAnswerDrafted(long FeedbackId) : IEvent;

public sealed record FeedbackSentBack(long FeedbackId, string Reason) : IEvent;

public sealed record FeedbackAnswered(long FeedbackId, string By, DateTime AnsweredAt, bool Late) : IEvent;

public sealed record FeedbackFollowedUp(long FeedbackId, FeedbackVerdict Verdict, bool Again, DueSet? Due) : IEvent;

public sealed record FeedbackPublicationProposed(long FeedbackId, string Title) : IEvent;

public sealed record FeedbackPublished(long FeedbackId, string Title, string By) : IEvent;

public sealed record FeedbackUnpublished(long FeedbackId, string Reason) : IEvent;

public sealed record FeedbackSenderShown(long FeedbackId, string Why) : IEvent;
