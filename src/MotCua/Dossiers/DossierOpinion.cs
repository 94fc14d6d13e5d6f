using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>
/// An opinion asked of another unit or an outside body (lấy ý kiến, NĐ 61/2018 Điều 19.5–19.7). Part of the dossier, but a row of its own and not JSON:
/// who may see a dossier, and which answers are overdue, is asked of the index in every list.
/// </summary>
public sealed class DossierOpinion
{
    private DossierOpinion() { }

    internal DossierOpinion(Dossier dossier, int number, OpinionRequest request, DateTime now, string by) =>
        (DossierId, AgencyId, Number, AskedOf, UnitId, Question, DueAt, AskedAt, AskedBy) =
        (dossier.Id, dossier.AgencyId, number, request.AskedOf, request.UnitId, request.Question, request.DueAt, now, by);

    public long Id { get; private init; } = Ids.Next();

    public long DossierId { get; private init; }

    public long AgencyId { get; private init; }

    /// <summary>1 for the first of its dossier.</summary>
    public int Number { get; private init; }

    public string AskedOf { get; private init; } = "";

    /// <summary>The unit that answers; null for a body outside, whose answer the holder writes down.</summary>
    public long? UnitId { get; private init; }

    public string Question { get; private init; } = "";

    public DateTime DueAt { get; private init; }

    public DateTime AskedAt { get; private init; }

    public string AskedBy { get; private init; } = "";

    public string Answer { get; private set; } = "";

    public string AnsweredBy { get; private set; } = "";

    public DateTime? AnsweredAt { get; private set; }

    public bool IsOpen => AnsweredAt is null;

    /// <summary>Answered after its date, or not yet though its date has passed.</summary>
    public bool IsLateAt(DateTime now) => (AnsweredAt ?? now) > DueAt;

    internal void Give(string answer, DateTime now, string by) => (Answer, AnsweredAt, AnsweredBy) = (answer, now, by);

    internal sealed class Mapping : IEntityTypeConfiguration<DossierOpinion>
    {
        public void Configure(EntityTypeBuilder<DossierOpinion> opinion)
        {
            opinion.ToTable("dossier_opinions");
            opinion.Property(o => o.Id).ValueGeneratedNever();
            opinion.Property(o => o.AskedOf).HasMaxLength(200);
            opinion.Property(o => o.AskedBy).HasMaxLength(250);
            opinion.Property(o => o.AnsweredBy).HasMaxLength(250);
            opinion.Ignore(o => o.IsOpen);
            opinion.HasOne<Dossier>().WithMany(d => d.Opinions).HasForeignKey(o => o.DossierId);
            opinion.HasIndex(o => new { o.DossierId, o.Number }).IsUnique();
            opinion.HasIndex(o => new { o.UnitId, o.AnsweredAt });
            opinion.HasIndex(o => new { o.AgencyId, o.AnsweredAt, o.DueAt });
        }
    }
}

/// <summary>Of whom, what, until when.</summary>
public sealed record OpinionRequest(string AskedOf, long? UnitId, string Question, DateTime DueAt);
