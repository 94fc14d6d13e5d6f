using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Denunciations.Sealing;

/// <summary>A scan of what a denouncer signed: the handwriting tells who it is, so the bytes are sealed and bear a number instead of a name.</summary>
internal sealed class SealedPaper
{
    public long Id { get; init; } = Ids.Next();

    public required long DenunciationId { get; init; }

    public required int Number { get; init; }

    public required string ContentType { get; init; }

    public required string Ending { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SealedPaper>
    {
        public void Configure(EntityTypeBuilder<SealedPaper> paper)
        {
            paper.ToTable("sealed_papers");
            paper.Property(p => p.Id).ValueGeneratedNever();
            paper.Property(p => p.ContentType).HasMaxLength(120);
            paper.Property(p => p.Ending).HasMaxLength(10);
            paper.HasIndex(p => new { p.DenunciationId, p.Number }).IsUnique();
        }
    }
}
