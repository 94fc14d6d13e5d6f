using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Files;

/// <summary>An attachment: what it belongs to, its name, and the hash of its content, under which it is stored outside the web root.</summary>
public sealed class StoredFile : Aggregate
{
    private StoredFile() { }

    public long AgencyId { get; private set; }

    /// <summary>What it is attached to, e.g. Dossier.</summary>
    public string OwnerKind { get; private set; } = "";

    public long OwnerId { get; private set; }

    /// <summary>The paper or purpose it stands for.</summary>
    public string Label { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string ContentType { get; private set; } = "";

    public long Size { get; private set; }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    public DateTime StoredAt { get; private set; }

    public bool IsWithdrawn { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    internal static StoredFile Keep(FileOwner owner, string label, string name, string contentType, long size, string sha256, DateTime now)
    {
        var file = new StoredFile { AgencyId = owner.AgencyId, OwnerKind = owner.Kind, OwnerId = owner.Id, Label = label, Name = name, ContentType = contentType, Size = size, Sha256 = sha256, StoredAt = now };
        file.Record(new FileStored(file.Id, owner.Kind, owner.Id, label, name, contentType, size, sha256));
        return file;
    }

    /// <summary>No longer shown; the content and the record of it stay.</summary>
    public void Withdraw(string reason)
    {
        if (IsWithdrawn) throw new RuleBroken("Tệp này đã được gỡ.");
        IsWithdrawn = true;
        Record(new FileWithdrawn(Id, Name, reason));
    }

    /// <summary>Somebody downloaded it: written down where the content is personal.</summary>
    public void Download() => Record(new FileDownloaded(Id, Name));

    internal sealed class Mapping : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> file)
        {
            file.ToTable("stored_files");
            file.Property(f => f.OwnerKind).HasMaxLength(40);
            file.Property(f => f.Label).HasMaxLength(1000);
            file.Property(f => f.Name).HasMaxLength(255);
            file.Property(f => f.ContentType).HasMaxLength(120);
            file.Property(f => f.Sha256).HasMaxLength(64);
            file.HasIndex(f => new { f.OwnerId, f.OwnerKind });
        }
    }
}

public sealed record FileOwner(long AgencyId, string Kind, long Id);

public sealed record FileStored(long FileId, string OwnerKind, long OwnerId, string Label, string Name, string ContentType, long Size, string Sha256) : IEvent;

public sealed record FileWithdrawn(long FileId, string Name, string Reason) : IEvent;

public sealed record FileDownloaded(long FileId, string Name) : IEvent;
