using MotCua.Platform;

namespace MotCua.Legs;

public sealed record LegTaskReceived(long TaskId, string FromName, string DossierCode, int LegNumber, string Work, DateTime DueAt) : IEvent;

public sealed record LegTaskTaken(long TaskId, string By, DateTime TakenAt) : IEvent;

public sealed record LegTaskAssigned(long TaskId, string To, string Note) : IEvent;

public sealed record LegTaskAnswered(long TaskId, string Answer, string By, DateTime AnsweredAt, bool Late) : IEvent;

public sealed record LegTaskRefused(long TaskId, string Reason, string By, DateTime RefusedAt) : IEvent;

public sealed record LegTaskRecalled(long TaskId, string Reason) : IEvent;

public sealed record LegTaskUrged(long TaskId, string Text, DateTime UrgedAt) : IEvent;
