using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Procedures;

/// <summary>What a procedure is from a day on. Never changed once published: a correction is a new version.</summary>
public sealed class ProcedureVersion
{
    private ProcedureVersion() { }

    internal ProcedureVersion(long procedureId, int number, DateOnly? validFrom, DateOnly? validTo, ProcedureContent content, string? importMark)
    {
        (ProcedureId, Number, ValidFrom, ValidTo, Content, ImportMark) = (procedureId, number, validFrom, validTo, content, importMark);
        (CanBeUsed, Verified) = (content.CanBeUsed, content.Verified);
    }

    public long Id { get; private init; } = Ids.Next();

    public long ProcedureId { get; private init; }

    public int Number { get; private init; }

    /// <summary>First day in force, inclusive; null is «since ever».</summary>
    public DateOnly? ValidFrom { get; private init; }

    /// <summary>Last day in force, inclusive; null is «until further notice».</summary>
    public DateOnly? ValidTo { get; private init; }

    /// <summary>Of the content, for lists that do not read it.</summary>
    public bool CanBeUsed { get; private init; }

    public bool Verified { get; private init; }

    /// <summary>The hash of the imported row it came from: the same row again changes nothing. Null when entered by hand.</summary>
    public string? ImportMark { get; private init; }

    /// <summary>The greatest of those that have begun is in force.</summary>
    internal (DateOnly, int) Order => (ValidFrom ?? DateOnly.MinValue, Number);

    public ProcedureContent Content { get; private init; } = new();

    internal sealed class Mapping : IEntityTypeConfiguration<ProcedureVersion>
    {
        public void Configure(EntityTypeBuilder<ProcedureVersion> version)
        {
            version.ToTable("procedure_versions");
            version.Property(v => v.Id).ValueGeneratedNever();
            version.Property(v => v.Content).HasJson();
            version.Property(v => v.ImportMark).HasMaxLength(64);
            version.Ignore(v => v.Order);
            version.HasIndex(v => new { v.ProcedureId, v.Number }).IsUnique();
        }
    }
}
