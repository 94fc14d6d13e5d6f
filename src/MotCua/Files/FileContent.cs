using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MotCua.Files;

/// <summary>The bytes of attachments where the database is PostgreSQL: every node reads what another kept, and a replica or a backup of the database has them too. Beside the embedded database they are files.</summary>
internal sealed class FileContent
{
    /// <summary>Of the content, which so is kept once however often it is attached.</summary>
    public required string Sha256 { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FileContent>
    {
        public void Configure(EntityTypeBuilder<FileContent> content)
        {
            content.ToTable("file_contents");
            content.HasKey(c => c.Sha256);
            content.Property(c => c.Sha256).HasMaxLength(64);
        }
    }
}
