using System.ComponentModel.DataAnnotations;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>How the other agency ended its leg.</summary>
public enum LegOutcome
{
    [Display(Name = "Có kết quả")] Done = 1,
    [Display(Name = "Từ chối")] Refused = 2,
}

/// <summary>Part of the work of a dossier was asked of another agency (liên thông cùng cấp, khác cấp; NĐ 61/2018 Điều 19.6, 19.7).</summary>
/// <param name="Number">1 for the first leg of its dossier.</param>
/// <param name="AgencyCode">Code of the asked agency; empty for a body that has no system: its answer is written down here.</param>
/// <param name="AgencyName">As it was called that day.</param>
/// <param name="DueAt">When its answer should be here.</param>
/// <param name="IsLead">It leads the parallel legs.</param>
public sealed record LegOpened(long DossierId, int Number, string AgencyCode, string AgencyName, string Work, DateTime DueAt, bool IsLead) : IEvent;

/// <summary>It has arrived there: what lies between opening and this is the transport's, nobody's work.</summary>
public sealed record LegDelivered(long DossierId, int Number, DateTime DeliveredAt) : IEvent;

/// <summary>Somebody there took it over.</summary>
public sealed record LegTaken(long DossierId, int Number, string By, DateTime TakenAt) : IEvent;

/// <param name="AnsweredAt">When it was answered there; the event itself is when the answer arrived here.</param>
/// <param name="Late">Answered after the date of the leg.</param>
public sealed record LegAnswered(long DossierId, int Number, LegOutcome Outcome, string Answer, string By, DateTime AnsweredAt, bool Late) : IEvent;

/// <summary>An answer that crossed the recall on its way: told, and nothing else.</summary>
public sealed record LegAnswerTooLate(long DossierId, int Number, string Answer, string By, DateTime AnsweredAt) : IEvent;

public sealed record LegRecalled(long DossierId, int Number, string Reason) : IEvent;

public sealed record LegUrged(long DossierId, int Number, string Text) : IEvent;
