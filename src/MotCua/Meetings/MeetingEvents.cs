using MotCua.Platform;

namespace MotCua.Meetings;

public sealed record MeetingPlanned(long MeetingId, MeetingPlan Plan) : IEvent;

public sealed record MeetingReplanned(long MeetingId, MeetingPlan Plan) : IEvent;

public sealed record MeetingCancelled(long MeetingId, string Why) : IEvent;

public sealed record MeetingPeopleAdded(long MeetingId, IReadOnlyList<string> Names) : IEvent;

public sealed record MeetingPersonDropped(long MeetingId, string Name) : IEvent;

public sealed record MeetingInvited(long MeetingId, string Symbol, int People) : IEvent;

public sealed record MeetingReplied(long MeetingId, string Name, InviteeAnswer Answer, string Words) : IEvent;

public sealed record MeetingCheckedIn(long MeetingId, string Name) : IEvent;

public sealed record MeetingHeld(long MeetingId, string Minutes, IReadOnlyList<string> Points) : IEvent;

public sealed record MeetingConcluded(long MeetingId, string Symbol, string By, string Conclusion, IReadOnlyList<Direction> Directions, string Hash) : IEvent;
