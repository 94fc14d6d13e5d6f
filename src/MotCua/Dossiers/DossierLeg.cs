using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers;

public enum LegState
{
    [Display(Name = "Đã chuyển, chưa đến nơi")] Sent = 1,
    [Display(Name = "Đã đến, chưa ai nhận việc")] Delivered = 2,
    [Display(Name = "Đang làm")] Taken = 3,
    [Display(Name = "Có kết quả")] Done = 4,
    [Display(Name = "Từ chối")] Refused = 5,
    [Display(Name = "Đã thu hồi")] Recalled = 6,
}

/// <summary>
/// Work of a dossier that another agency does (liên thông, NĐ 61/2018 Điều 19.6, 19.7), as the asking side knows it. A row of its own like
/// <see cref="DossierOpinion"/>: which legs are overdue is asked of the index.
/// </summary>
public sealed class DossierLeg
{
    private DossierLeg() { }

    internal DossierLeg(Dossier dossier, int number, LegRequest request, DateTime now, string by) =>
        (DossierId, AgencyId, Number, ToCode, ToName, Work, DueAt, IsLead, Order, PlanNumber, WithFiles, OpenedAt, OpenedBy, State) =
        (dossier.Id, dossier.AgencyId, number, request.To.Code, request.To.Name, request.Work, request.DueAt, request.IsLead, request.Order, request.PlanNumber, request.WithFiles, now, by, LegState.Sent);

    public long Id { get; private init; } = Ids.Next();

    public long DossierId { get; private init; }

    /// <summary>The asking agency.</summary>
    public long AgencyId { get; private init; }

    /// <summary>1 for the first of its dossier.</summary>
    public int Number { get; private init; }

    /// <summary>Code of the asked agency; empty for a body without a system.</summary>
    public string ToCode { get; private init; } = "";

    public string ToName { get; private init; } = "";

    public string Work { get; private init; } = "";

    public DateTime DueAt { get; private init; }

    public bool IsLead { get; private init; }

    /// <summary>Its turn among the planned legs; 0 for one beyond the plan.</summary>
    public int Order { get; private init; }

    /// <summary>Which leg of the procedure's plan it carries out, from 1; null beyond the plan.</summary>
    public int? PlanNumber { get; private init; }

    /// <summary>The scans of the dossier go with it.</summary>
    public bool WithFiles { get; private init; }

    public DateTime OpenedAt { get; private init; }

    public string OpenedBy { get; private init; } = "";

    public LegState State { get; private set; }

    public DateTime? DeliveredAt { get; private set; }

    public DateTime? TakenAt { get; private set; }

    public string TakenBy { get; private set; } = "";

    public string Answer { get; private set; } = "";

    public string AnsweredBy { get; private set; } = "";

    /// <summary>Answered or recalled; null while it is open.</summary>
    public DateTime? ClosedAt { get; private set; }

    public int Urgings { get; private set; }

    public DateTime? UrgedAt { get; private set; }

    public bool IsOpen => ClosedAt is null;

    /// <summary>Nobody there can answer through the system: whoever holds the dossier writes the answer down.</summary>
    public bool IsOnPaper => ToCode.Length == 0;

    /// <summary>Closed after its date, or still open though its date has passed.</summary>
    public bool IsLateAt(DateTime now) => State is not LegState.Recalled && (ClosedAt ?? now) > DueAt;

    internal void Deliver(DateTime at) => (State, DeliveredAt) = (LegState.Delivered, at);

    internal void Take(string by, DateTime at) => (State, TakenBy, TakenAt, DeliveredAt) = (LegState.Taken, by, at, DeliveredAt ?? at);

    internal void Close(LegAnswer answer) =>
        (State, Answer, AnsweredBy, ClosedAt) = (answer.Outcome is LegOutcome.Done ? LegState.Done : LegState.Refused, answer.Text, answer.By, answer.At);

    internal void Recall(string reason, DateTime now) => (State, Answer, ClosedAt) = (LegState.Recalled, reason, now);

    internal void Urge(DateTime now) => (Urgings, UrgedAt) = (Urgings + 1, now);

    internal sealed class Mapping : IEntityTypeConfiguration<DossierLeg>
    {
        public void Configure(EntityTypeBuilder<DossierLeg> leg)
        {
            leg.ToTable("dossier_legs");
            leg.Property(l => l.Id).ValueGeneratedNever();
            leg.Property(l => l.ToCode).HasMaxLength(40);
            leg.Property(l => l.ToName).HasMaxLength(200);
            leg.Property(l => l.OpenedBy).HasMaxLength(250);
            leg.Property(l => l.TakenBy).HasMaxLength(400); // an official and the agency
            leg.Property(l => l.AnsweredBy).HasMaxLength(400);
            leg.Ignore(l => l.IsOpen).Ignore(l => l.IsOnPaper);
            leg.HasOne<Dossier>().WithMany(d => d.Legs).HasForeignKey(l => l.DossierId);
            leg.HasIndex(l => new { l.DossierId, l.Number }).IsUnique();
            leg.HasIndex(l => new { l.AgencyId, l.ClosedAt, l.DueAt });
        }
    }
}

/// <summary>Of whom, what, until when.</summary>
public sealed record LegRequest(LegAddressee To, string Work, DateTime DueAt)
{
    public bool IsLead { get; init; }

    public int Order { get; init; }

    public int? PlanNumber { get; init; }

    public bool WithFiles { get; init; }
}

/// <summary>How a leg ended there, by whom and when.</summary>
public sealed record LegAnswer(LegOutcome Outcome, string Text, string By, DateTime At);
