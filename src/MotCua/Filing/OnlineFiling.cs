using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Dossiers;
using MotCua.Notifications;
using MotCua.Platform;

namespace MotCua.Filing;

/// <summary>What a citizen filed online and the desk has to answer: accept it as a dossier, ask once to complete it, or refuse (NĐ 61/2018 Điều 17.2; the clock as NĐ 297/2025 Điều 6.4 words it). No dossier until it is accepted: it bears a code of its own.</summary>
public sealed partial class OnlineFiling : Aggregate
{
    private OnlineFiling() { }

    public long AgencyId { get; private set; }

    public string Code { get; private set; } = "";

    public int Year { get; private set; }

    public int Number { get; private set; }

    public long ProcedureId { get; private set; }

    /// <summary>The version it was filled by: form and list of papers stay those of the day.</summary>
    public long ProcedureVersionId { get; private set; }

    public string ProcedureName { get; private set; } = "";

    /// <summary>The address its filer proved to read at; whoever proves it again follows it.</summary>
    public string Contact { get; private set; } = "";

    public FilingContent Content { get; private set; } = new();

    /// <summary>Of the content, to find twins by.</summary>
    public string OwnerIdNumber { get; private set; } = "";

    public string SearchText { get; private set; } = "";

    public FilingState State { get; private set; }

    public DateTime SubmittedAt { get; private set; }

    /// <summary>When it was last submitted whole: the time to answer runs from there, from zero.</summary>
    public DateTime CountedFrom { get; private set; }

    /// <summary>By when the desk answers; after that the answer is late.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>When the desk last answered.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>At least one answer came after its time.</summary>
    public bool AnsweredLate { get; private set; }

    public int Completions { get; private set; }

    public IReadOnlyList<string> Needed { get; private set; } = [];

    public string Reason { get; private set; } = "";

    /// <summary>Last day to complete it, inclusive; null where no rule closes it.</summary>
    public DateOnly? LastDay { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>The slip that asked or refused.</summary>
    public long? SlipId { get; private set; }

    public string SlipNumber { get; private set; } = "";

    public long? DossierId { get; private set; }

    public string DossierCode { get; private set; } = "";

    public override long? HistoryAgencyId => AgencyId;

    /// <summary>The citizen may still take it back.</summary>
    public bool IsOpen => State is FilingState.Submitted or FilingState.CompletionAsked;

    public bool IsLateAt(DateTime now) => AnsweredLate || (State is FilingState.Submitted && now > DueAt);

    public SlipOrder Slip => new(AgencyId, ProcedureId, ProcedureName, Content.Owner);

    internal sealed class Mapping : IEntityTypeConfiguration<OnlineFiling>
    {
        public void Configure(EntityTypeBuilder<OnlineFiling> filing)
        {
            filing.ToTable("online_filings");
            filing.Property(f => f.Code).HasMaxLength(60);
            filing.Property(f => f.ProcedureName).HasMaxLength(1000);
            filing.Property(f => f.Contact).HasMaxLength(200);
            filing.Property(f => f.Content).HasJson();
            filing.Property(f => f.OwnerIdNumber).HasMaxLength(30);
            filing.Property(f => f.Needed).HasJson();
            filing.Property(f => f.SlipNumber).HasMaxLength(60);
            filing.Property(f => f.DossierCode).HasMaxLength(60);
            filing.Ignore(f => f.Slip).Ignore(f => f.IsOpen);
            filing.HasIndex(f => f.Code).IsUnique();
            filing.HasIndex(f => new { f.AgencyId, f.Year, f.Number }).IsUnique();
            filing.HasIndex(f => new { f.AgencyId, f.State, f.DueAt });
            filing.HasIndex(f => new { f.AgencyId, f.SubmittedAt });
            filing.HasIndex(f => new { f.Contact, f.SubmittedAt });
            filing.HasIndex(f => f.OwnerIdNumber);
        }
    }
}

/// <summary>What is submitted, and from which address.</summary>
public sealed record FilingOrder(long AgencyId, long ProcedureId, long ProcedureVersionId, string ProcedureName, ContactAddress Contact, FilingContent Content);

/// <param name="Order">Gapless in an agency and a year.</param>
public sealed record FilingNumber(string Code, int Year, int Order);
