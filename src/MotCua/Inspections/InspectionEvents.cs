using MotCua.Platform;

namespace MotCua.Inspections;

public sealed record InspectionPrepared(long InspectionId, InspectionOrder Order, long ChecklistId) : IEvent;

public sealed record InspectionChanged(long InspectionId, InspectionOrder Order) : IEvent;

public sealed record InspectionCancelled(long InspectionId, string Why) : IEvent;

public sealed record InspectionNoted(long InspectionId, IReadOnlyList<Finding> Findings, string Present, string Opinion) : IEvent;

public sealed record InspectionMinuted(long InspectionId, IReadOnlyList<Finding> Findings, string Present, string Opinion, IReadOnlyList<UnitFact> Facts, string Hash) : IEvent;

public sealed record InspectionConcluded(long InspectionId, string Symbol, string By, string Conclusion, string Proposal, IReadOnlyList<Finding> Demands, string Hash) : IEvent;

public sealed record InspectionRemedyPlanned(long InspectionId, IReadOnlyList<string> Remedies) : IEvent;

public sealed record InspectionRemedyReported(long InspectionId, IReadOnlyList<string> Outcomes) : IEvent;

public sealed record InspectionLookedAgain(long InspectionId, IReadOnlyList<SeenAgain> Seen, bool Done) : IEvent;

public sealed record SeenAgain(int Number, bool IsCorrected, string Words);

public sealed record InspectionClosed(long InspectionId, string Words) : IEvent;

public sealed record ChecklistEnacted(long ChecklistId, DateOnly ValidFrom, int Items) : IEvent;

public sealed record InspectionPlanDrafted(long PlanId, int Year) : IEvent;

public sealed record InspectionPlanWritten(long PlanId, string Symbol, DateOnly? IssuedOn, IReadOnlyList<InspectionLine> Lines) : IEvent;

public sealed record InspectionPlanApproved(long PlanId, string By, int Lines) : IEvent;

public sealed record InspectionPlanReopened(long PlanId, string Why) : IEvent;
