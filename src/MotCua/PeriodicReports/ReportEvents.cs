using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <param name="AsOf">Up to when things were known.</param>
/// <param name="Adjusts">The approved report it corrects.</param>
/// <param name="Reason">Why it is drawn up once more.</param>
public sealed record ReportDrafted(long ReportId, string TypeKey, string Name, DateOnly From, DateOnly To, DateTime AsOf, DateOnly DueOn, long? Adjusts, string Reason) : IEvent;

/// <summary>The figures were computed anew, as at another moment.</summary>
public sealed record ReportRefigured(long ReportId, DateTime AsOf) : IEvent;
