using MotCua.Platform;

namespace MotCua.Staff;

public sealed record CoursePlanned(long CourseId, CourseTerms Terms) : IEvent;

public sealed record CourseReplanned(long CourseId, CourseTerms Terms) : IEvent;

public sealed record CourseEnrolled(long CourseId, string Topic, IReadOnlyList<string> Names) : IEvent;

public sealed record CourseUnenrolled(long CourseId, string Topic, string Name) : IEvent;

public sealed record CourseClosed(long CourseId, string Topic, int Hours, IReadOnlyList<Participant> Participants) : IEvent;

public sealed record CourseResultCorrected(long CourseId, string Topic, Participant Was, Participant Is, string Why) : IEvent;

public sealed record CourseCancelled(long CourseId, string Topic, string Why) : IEvent;
