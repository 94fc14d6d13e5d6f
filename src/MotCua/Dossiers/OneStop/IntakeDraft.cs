using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Dossiers.OneStop;

/// <summary>An intake begun and not finished: kept on the server for the officer who began it, without a code.</summary>
internal sealed class IntakeDraft
{
    public long Id { get; init; } = Ids.Next();

    public long AgencyId { get; init; }

    public long OfficialId { get; init; }

    public long ProcedureId { get; set; }

    public string Title { get; set; } = "";

    public IntakeInput Input { get; set; } = new();

    public DateTime SavedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<IntakeDraft>
    {
        public void Configure(EntityTypeBuilder<IntakeDraft> draft)
        {
            draft.ToTable("intake_drafts");
            draft.Property(d => d.Id).ValueGeneratedNever();
            draft.Property(d => d.Title).HasMaxLength(400);
            draft.Property(d => d.Input).HasJson();
            draft.HasIndex(d => new { d.OfficialId, d.SavedAt });
        }
    }
}
