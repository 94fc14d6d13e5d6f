using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>A due date and how it was reached, as told to the citizen that day.</summary>
public sealed record DueSet(DateTime At, IReadOnlyList<DueReason> Why);

/// <param name="Day">The day.</param>
/// <param name="Counts">It counts towards the period.</param>
/// <param name="Why">In Vietnamese.</param>
public sealed record DueReason(DateOnly Day, bool Counts, string Why);

/// <summary>Who handed to whom; either side may be a person or only a unit.</summary>
public sealed record HandOver(string From, long? ToOfficialId, long? ToUnitId, string To, DateTime? StepDueAt);

public sealed record DossierReceived(long DossierId, string Code, long ProcedureVersionId, string ProcedureName, string Field, FilingChannel Channel, DateTime ReceivedAt, DueSet? Due, string BookNumber) : IEvent;

/// <summary>Brought in from an earlier system, with the dates it had there.</summary>
public sealed record DossierImported(long DossierId, string Code, string ProcedureName, string Field, FilingChannel Channel, DateTime ReceivedAt, DateTime? DueAt, string Source) : IEvent
{
    /// <summary>Where it stood before what the later events tell: received, in process, or never received (1, 3), which no figure counts.</summary>
    public DossierStatus Status { get; init; } = DossierStatus.Received;

    public string BookNumber { get; init; } = "";
}

public sealed record DossierTransferred(long DossierId, HandOver HandOver) : IEvent;

public sealed record DossierAssigned(long DossierId, HandOver HandOver, string Note) : IEvent;

public sealed record DossierForwarded(long DossierId, HandOver HandOver, string Note) : IEvent;

public sealed record OpinionAsked(long DossierId, int Number, string AskedOf, string Question, DateTime DueAt) : IEvent;

public sealed record OpinionGiven(long DossierId, int Number, string Answer, bool Late) : IEvent;

public sealed record SupplementProposed(long DossierId, IReadOnlyList<string> Papers, string Reason) : IEvent;

public sealed record SupplementAsked(long DossierId, int Number, string PaperNumber, IReadOnlyList<string> Papers, string Reason, string? SecondBecause, bool NoticeLate) : IEvent
{
    /// <summary>Beyond the limit of the day: late in the 766 index.</summary>
    public bool CountsLate { get; init; }

    public string? ApprovedBy { get; init; }
}

public sealed record SupplementDeclined(long DossierId, string Reason) : IEvent;

public sealed record SupplementReceived(long DossierId, SupplementPolicy Policy, DueSet Due, DateTime DueBefore) : IEvent;

public sealed record PaymentAsked(long DossierId, string What, decimal? Amount) : IEvent;

public sealed record PaymentProved(long DossierId, string Proof, DueSet Due, DateTime DueBefore) : IEvent;

public sealed record ExtensionProposed(long DossierId, string Reason, DateTime NewDueAt) : IEvent;

public sealed record ExtensionDeclined(long DossierId, string Reason) : IEvent;

/// <param name="InTime">The letter is dated early enough by the rule of the day.</param>
public sealed record DossierExtended(long DossierId, int Number, string PaperNumber, string Reason, DateTime DueBefore, DateTime DueAt, bool InTime, string SignedBy, string SignerTitle) : IEvent
{
    /// <summary>Why the head allowed it beyond the limit; such a letter is never in time.</summary>
    public string? BeyondBecause { get; init; }
}

public sealed record ResultProposed(long DossierId, DossierOutcome Outcome, string Summary, string Reason, HandOver HandOver) : IEvent;

public sealed record ResultSentBack(long DossierId, string Reason, HandOver HandOver) : IEvent;

public sealed record ResultApproved(long DossierId, DossierOutcome Outcome, string SignedBy, string SignerTitle) : IEvent;

public sealed record DossierSettled(long DossierId, DossierOutcome Outcome, string ResultNumber, DateTime EndedAt) : IEvent
{
    /// <summary>Number of the refusal slip (Mẫu 03), a series of its own.</summary>
    public string RefusalNumber { get; init; } = "";

    /// <summary>After the promised day; a refusal too must be sent within it (NĐ 61/2018 Điều 19.8).</summary>
    public bool Late { get; init; }
}

/// <param name="ReceiverId">Masked: 060•••••••78.</param>
public sealed record DossierReturned(long DossierId, string Receiver, string ReceiverId, ResultDelivery Way, string Note, bool FeePaidNow, DateTime ReturnedAt) : IEvent;

public sealed record DossierStopped(long DossierId, DossierOutcome Outcome, string PaperNumber, string Reason, string RequestedBy, DateTime EndedAt) : IEvent;

public sealed record DossierReopened(long DossierId, string Reason) : IEvent;

/// <param name="Changes">Field, before, after, in words people read.</param>
public sealed record DossierCorrected(long DossierId, string Reason, IReadOnlyList<Correction> Changes) : IEvent;

public sealed record Correction(string Field, string Before, string After);

/// <summary>A calendar announced later moved the date.</summary>
public sealed record DueDateMoved(long DossierId, DateTime DueBefore, DueSet Due, string Reason) : IEvent;

public sealed record DossierVoided(long DossierId, string Code, string Reason) : IEvent;

public sealed record PapersChecked(long DossierId, IReadOnlyList<DossierPaper> Papers, string Note) : IEvent;

public sealed record PersonalDataShown(long DossierId, string Why) : IEvent;

public sealed record PaperPrinted(long DossierId, string Form, string Number) : IEvent;

/// <summary>The result lies ready and its owner was told.</summary>
public sealed record CollectionReminded(long DossierId, string How) : IEvent;
