using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>A dossier (hồ sơ): what a person files, from receipt to the returned result. State here, verbs in the files beside, the life cycle in <see cref="DossierLifeCycle"/>.</summary>
public sealed partial class Dossier : Aggregate
{
    private Dossier() { }

    public long AgencyId { get; private set; }

    /// <summary>Unique within the deployment, gapless per agency and day, never used again.</summary>
    public string Code { get; private set; } = "";

    public long? ProcedureId { get; private set; }

    /// <summary>The version it was received under; it keeps it.</summary>
    public long? ProcedureVersionId { get; private set; }

    public string? ProcedureCode { get; private set; }

    /// <summary>As printed on the receipt: a later renaming does not change it.</summary>
    public string ProcedureName { get; private set; } = "";

    public string Field { get; private set; } = "";

    public DossierStatus Status { get; private set; }

    public DossierStage Stage { get; private set; }

    public DossierOutcome? Outcome { get; private set; }

    public FilingChannel Channel { get; private set; }

    public Person Owner { get; private set; } = new();

    /// <summary>The owner's number, to find returning persons and to search by; the same as in <see cref="Owner"/>, indexed.</summary>
    public string OwnerIdNumber { get; private set; } = "";

    public string OwnerPhone { get; private set; } = "";

    public string OwnerEmail { get; private set; } = "";

    /// <summary>Who brought it, when not the owner.</summary>
    public Filer? Filer { get; private set; }

    public string Summary { get; private set; } = "";

    public DateTime ReceivedAt { get; private set; }

    /// <summary>The date first promised; kept for ever.</summary>
    public DateTime? FirstDueAt { get; private set => (field, FirstDueDay) = (value, value?.ToDay()); }

    /// <summary>The date promised now.</summary>
    public DateTime? DueAt { get; private set => (field, DueDay) = (value, value?.ToDay()); }

    /// <summary>End of processing (status 9, or withdrawn, or stopped): «settled» goes by this, not by <see cref="ReturnedAt"/>.</summary>
    public DateTime? EndedAt { get; private set => (field, EndedDay) = (value, value?.ToDay()); }

    /// <summary>The days of the three dates above in Vietnam: early and late are counted by day, in the database.</summary>
    public DateOnly? FirstDueDay { get; private set; }

    public DateOnly? DueDay { get; private set; }

    public DateOnly? EndedDay { get; private set; }

    public DateTime? ReturnedAt { get; private set; }

    /// <summary>Since when it waits for the citizen; null when it does not.</summary>
    public DateTime? WaitingSince { get; private set; }

    /// <summary>When the present holder's step should be done.</summary>
    public DateTime? StepDueAt { get; private set; }

    public long? UnitId { get; private set; }

    public long? HolderId { get; private set; }

    public long? ReceivedById { get; private set; }

    /// <summary>The official who handles it (thụ lý), or last did: keeps seeing it while leader, clerk or citizen have it.</summary>
    public long? HandlerId { get; private set; }

    public int Supplements { get; private set; }

    public int Extensions { get; private set; }

    /// <summary>An apology letter exists; late with and late without are counted apart.</summary>
    public bool HasApology { get; private set; }

    public bool IsVoid { get; private set; }

    public bool IsImported { get; private set; }

    public ResultDelivery Delivery { get; private set; } = ResultDelivery.AtDesk;

    public decimal? Fee { get; private set; }

    public bool FeePaid { get; private set; }

    public int Sets { get; private set; } = 1;

    public DossierTime? Time { get; private set; }

    public IReadOnlyList<DossierPaper> Papers { get; private set; } = [];

    /// <summary>What is being asked or proposed at the moment, until it is decided.</summary>
    public DossierProposal? Proposal
    {
        get;
        private set => (field, PendingKind) = (value, value?.Kind);
    }

    /// <summary>The kind of <see cref="Proposal"/>, for lists of what waits for a decision.</summary>
    public string? PendingKind { get; private set; }

    public string ResultNumber { get; private set; } = "";

    public int BookYear { get; private set; }

    /// <summary>Order in the year's dossier book.</summary>
    public int BookNumber { get; private set; }

    /// <summary>Short secret on the receipt; with the code it opens the public tracking page.</summary>
    public string TrackingSecret { get; private set; } = "";

    /// <summary>When a figure of the statistics last changed; older reports replay events only for dossiers changed after their date.</summary>
    public DateTime FiguresAt { get; private set; }

    public string SearchText { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public bool IsOpen => EndedAt is null && !IsVoid && Status is not DossierStatus.NotAccepted;

    public bool IsWaiting => Status is DossierStatus.AwaitingSupplement or DossierStatus.AwaitingPayment;

    internal sealed class Mapping : IEntityTypeConfiguration<Dossier>
    {
        public void Configure(EntityTypeBuilder<Dossier> dossier)
        {
            dossier.ToTable("dossiers");
            dossier.Property(d => d.Code).HasMaxLength(60);
            dossier.Property(d => d.ProcedureCode).HasMaxLength(40);
            dossier.Property(d => d.ProcedureName).HasMaxLength(1000);
            dossier.Property(d => d.Field).HasMaxLength(200);
            dossier.Property(d => d.Filer).HasJson();
            dossier.Property(d => d.Time).HasJson();
            dossier.Property(d => d.Papers).HasJson();
            dossier.Property(d => d.Proposal).HasJson();
            dossier.Navigation(d => d.Opinions).HasField("_opinions");
            dossier.Navigation(d => d.Legs).HasField("_legs");
            dossier.Property(d => d.PendingKind).HasMaxLength(20);
            dossier.Property(d => d.TrackingSecret).HasMaxLength(20);
            MapLinking(dossier);
            MapPlaces(dossier);
            MapOriginal(dossier);
            MapDelivery(dossier);
            dossier.Ignore(d => d.IsOpen).Ignore(d => d.IsWaiting).Ignore(d => d.OpenLegsInWords);
            dossier.ComplexProperty(d => d.Owner, owner =>
            {
                owner.Property(o => o.Name).HasMaxLength(200);
                owner.Property(o => o.IdNumber).HasMaxLength(30);
                owner.Property(o => o.Phone).HasMaxLength(20);
                owner.Property(o => o.Email).HasMaxLength(200);
                owner.Property(o => o.Address).HasMaxLength(500);
                owner.Property(o => o.Sex).HasMaxLength(10);
                owner.Ignore(o => o.MaskedIdNumber).Ignore(o => o.MaskedPhone);
            });
            dossier.Property(d => d.OwnerIdNumber).HasMaxLength(30).HasColumnName("find_id_number");
            dossier.Property(d => d.OwnerPhone).HasMaxLength(20).HasColumnName("find_phone");
            dossier.Property(d => d.OwnerEmail).HasMaxLength(200).HasColumnName("find_email");
            dossier.HasIndex(d => d.Code).IsUnique();
            dossier.HasIndex(d => new { d.OwnerIdNumber, d.ReceivedAt });
            dossier.Property(d => d.FilerPhone).HasMaxLength(20).HasColumnName("find_filer");
            dossier.HasIndex(d => new { d.FilerPhone, d.ReceivedAt });
            dossier.HasIndex(d => new { d.OwnerPhone, d.ReceivedAt });
            dossier.HasIndex(d => new { d.OwnerEmail, d.ReceivedAt });
            dossier.HasIndex(d => new { d.AgencyId, d.ReceivedAt, d.Id });
            // What is in hand by its date, and what was settled in a span, counted without the wide rows.
            dossier.HasIndex(d => new { d.AgencyId, d.EndedAt, d.DueAt, d.ReceivedAt, d.EndedDay, d.DueDay, d.Status, d.Outcome, d.IsVoid }).HasDatabaseName("ix_dossiers_ended");
            dossier.HasIndex(d => new { d.AgencyId, d.FiguresAt }).HasDatabaseName("ix_dossiers_agency_id_figures_at");
            dossier.HasIndex(d => new { d.AgencyId, d.Stage, d.DueAt });
            dossier.HasIndex(d => new { d.AgencyId, d.PendingKind, d.DueAt });
            dossier.HasIndex(d => new { d.HolderId, d.EndedAt, d.DueAt });
            dossier.HasIndex(d => new { d.HandlerId, d.ReceivedAt });
            dossier.HasIndex(d => new { d.ReceivedById, d.ReceivedAt });
            dossier.HasIndex(d => new { d.AgencyId, d.BookYear, d.BookNumber, d.ReceivedAt, d.Id, d.Status, d.IsVoid });
            // All a report counts by: read from the index alone, the wide rows stay untouched.
            dossier.HasIndex(d => new { d.AgencyId, d.ReceivedAt, d.EndedAt, d.FiguresAt, d.Status, d.Channel, d.Outcome, d.DueDay, d.EndedDay, d.FirstDueDay, d.HasApology, d.IsVoid, d.Field, d.Id }).HasDatabaseName("ix_dossiers_figures");
        }
    }
}
