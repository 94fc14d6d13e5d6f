using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Procedures;

/// <summary>What a procedure is from a day on. Never changed once published: a correction is a new version.</summary>
public sealed class ProcedureVersion
{
    private ProcedureVersion() { }

    internal ProcedureVersion(long procedureId, int number, DateOnly? validFrom, ProcedureContent content) =>
        (ProcedureId, Number, ValidFrom, Content) = (procedureId, number, validFrom, content);

    public long Id { get; private init; } = Ids.Next();

    public long ProcedureId { get; private init; }

    public int Number { get; private init; }

    /// <summary>First day in force, inclusive; null is «since ever».</summary>
    public DateOnly? ValidFrom { get; private init; }

    public ProcedureContent Content { get; private init; } = new();

    internal sealed class Mapping : IEntityTypeConfiguration<ProcedureVersion>
    {
        public void Configure(EntityTypeBuilder<ProcedureVersion> version)
        {
            version.ToTable("procedure_versions");
            version.Property(v => v.Id).ValueGeneratedNever();
            version.Property(v => v.Content).HasJson();
            version.HasIndex(v => new { v.ProcedureId, v.Number }).IsUnique();
        }
    }
}
