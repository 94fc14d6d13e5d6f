using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <param name="AsOf">Up to when things were known.</param>
/// <param name="Adjusts">The approved report it corrects.</param>
/// <param name="Reason">Why it is drawn up once more.</param>
public sealed record ReportDrafted(long ReportId, string TypeKey, string Name, DateOnly From, DateOnly To, DateTime AsOf, DateOnly DueOn, long? Adjusts, string Reason) : IEvent;

/// <summary>The figures were computed anew, as at another moment.</summary>
public sealed record ReportRefigured(long ReportId, DateTime AsOf) : IEvent;

public sealed record ReportAnnexTyped(long ReportId, IReadOnlyList<AnnexChange> Changes) : IEvent;

/// <param name="Parts">Headings of what was changed; the words themselves are in the report.</param>
public sealed record ReportWritten(long ReportId, IReadOnlyList<string> Parts) : IEvent;

public sealed record ReportSubmitted(long ReportId) : IEvent;

public sealed record ReportReturned(long ReportId, string Reason) : IEvent;

/// <param name="Hash">Of the frozen content: the chain of the history keeps it too.</param>
public sealed record ReportApproved(long ReportId, string By, string Hash) : IEvent;

public sealed record ReportSent(long ReportId, string Symbol, DateOnly SentOn) : IEvent;

public sealed record ReportDropped(long ReportId, string Reason) : IEvent;
