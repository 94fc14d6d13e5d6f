using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>Where a dossier was filed, when not at the agency that settles it.</summary>
/// <param name="HelpingId">Where the citizen was helped; may be a point without a legal standing of its own.</param>
/// <param name="ReceivingId">Where it was legally received.</param>
/// <param name="CodeAgencyId">Whose prefix and number series its code is of.</param>
/// <param name="ReturnsHere">The result is handed over where it was filed.</param>
public sealed record FiledElsewhere(long HelpingId, string Helping, long ReceivingId, string Receiving, long CodeAgencyId, bool ReturnsHere);

/// <summary>Helped at, received at, settled by: three agencies of one dossier, each kept with its name of that day (phi địa giới hành chính, NĐ 107/2021/NĐ-CP).</summary>
public sealed record DossierFiledElsewhere(long DossierId, FiledElsewhere Where, string SettledBy) : IEvent;

public sealed partial class Dossier
{
    /// <summary>Where the citizen was helped; null is the settling agency itself.</summary>
    public long? HelpingAgencyId { get; private set; }

    public string HelpingAgency { get; private set; } = "";

    /// <summary>Where it was legally received; null is the settling agency itself, which is <see cref="AgencyId"/>.</summary>
    public long? ReceivingAgencyId { get; private set; }

    public string ReceivingAgency { get; private set; } = "";

    /// <summary>Whose series its code is of; null is the settling agency's.</summary>
    public long? CodeAgencyId { get; private set; }

    /// <summary>The receiving agency hands over the result.</summary>
    public bool ReturnsWhereFiled { get; private set; }

    public void FileElsewhere(FiledElsewhere where, string settledBy)
    {
        ArgumentNullException.ThrowIfNull(where);
        (HelpingAgencyId, HelpingAgency) = (where.HelpingId == AgencyId ? null : where.HelpingId, where.Helping);
        if (where.ReceivingId != AgencyId)
            (ReceivingAgencyId, ReceivingAgency, CodeAgencyId, ReturnsWhereFiled, HolderId) = (where.ReceivingId, where.Receiving, where.CodeAgencyId == AgencyId ? null : where.CodeAgencyId, where.ReturnsHere, null);
        Record(new DossierFiledElsewhere(Id, where, settledBy));
    }

    private static void MapPlaces(EntityTypeBuilder<Dossier> dossier)
    {
        dossier.Property(d => d.HelpingAgency).HasMaxLength(300);
        dossier.Property(d => d.ReceivingAgency).HasMaxLength(300);
        dossier.HasIndex(d => new { d.ReceivingAgencyId, d.ReceivedAt, d.Id });
    }
}
