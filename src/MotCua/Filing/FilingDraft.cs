using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Filing;

/// <summary>What somebody is still filling in. Nobody else sees it, it has no history, and when it is deleted nothing of it is left: that is why its files lie beside it and not among the attachments.</summary>
internal sealed class FilingDraft
{
    public long Id { get; private init; } = Ids.Next();

    public required long AgencyId { get; init; }

    public required long ProcedureId { get; init; }

    public required long ProcedureVersionId { get; init; }

    public required string ProcedureName { get; init; }

    /// <summary>The proven address it belongs to.</summary>
    public required string Contact { get; init; }

    /// <summary>The filing it completes; null for a new one.</summary>
    public long? FilingId { get; init; }

    public required FilingContent Content { get; set; }

    /// <summary>Also the concurrency token: each saving moves it.</summary>
    public required DateTime SavedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FilingDraft>
    {
        public void Configure(EntityTypeBuilder<FilingDraft> draft)
        {
            draft.ToTable("filing_drafts");
            draft.Property(d => d.Id).ValueGeneratedNever();
            draft.Property(d => d.ProcedureName).HasMaxLength(1000);
            draft.Property(d => d.Contact).HasMaxLength(200);
            draft.Property(d => d.Content).HasJson();
            draft.Property(d => d.SavedAt).IsConcurrencyToken();
            draft.HasIndex(d => new { d.Contact, d.SavedAt });
            draft.HasIndex(d => d.FilingId).IsUnique();
            draft.HasIndex(d => d.SavedAt);
        }
    }
}

/// <summary>A file of a draft with its content; gone with the draft.</summary>
internal sealed class FilingDraftFile
{
    public long Id { get; private init; } = Ids.Next();

    public required long DraftId { get; init; }

    /// <summary>Which paper of the list, from 0.</summary>
    public required int Paper { get; init; }

    public required string Name { get; init; }

    public required string ContentType { get; init; }

    public required long Size { get; init; }

    public required byte[] Content { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FilingDraftFile>
    {
        public void Configure(EntityTypeBuilder<FilingDraftFile> file)
        {
            file.ToTable("filing_draft_files");
            file.Property(f => f.Id).ValueGeneratedNever();
            file.Property(f => f.Name).HasMaxLength(255);
            file.Property(f => f.ContentType).HasMaxLength(120);
            file.HasOne<FilingDraft>().WithMany().HasForeignKey(f => f.DraftId).OnDelete(DeleteBehavior.Cascade);
            file.HasIndex(f => new { f.DraftId, f.Paper });
        }
    }
}
