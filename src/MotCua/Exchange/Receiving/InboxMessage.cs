using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Exchange.Receiving;

/// <summary>A message that was taken in: written in the transaction of what it did.</summary>
internal sealed class InboxMessage
{
    public long Id { get; private init; } = Ids.Next();

    public required long PartnerId { get; init; }

    /// <summary>The sender's code and its own key of the message: together they are taken once.</summary>
    public required string Source { get; init; }

    public required string MessageId { get; init; }

    /// <summary>The agency here that was spoken to.</summary>
    public long? AgencyId { get; init; }

    public string? FromAgency { get; init; }

    public required string Type { get; init; }

    public required string Subject { get; init; }

    public required int Sequence { get; init; }

    public required DateTime At { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required string Data { get; init; }

    /// <summary>The signed envelope as it came, so that it can be shown who said it.</summary>
    public required string Signed { get; init; }

    public required string Kid { get; init; }

    public bool IsWiped => Data == Keeping.WipeMessages.Wiped;

    internal sealed class Mapping : IEntityTypeConfiguration<InboxMessage>
    {
        public void Configure(EntityTypeBuilder<InboxMessage> message)
        {
            message.ToTable("inbox");
            message.Property(m => m.Id).ValueGeneratedNever();
            message.Property(m => m.Source).HasMaxLength(60);
            message.Property(m => m.MessageId).HasMaxLength(100);
            message.Property(m => m.Type).HasMaxLength(100);
            message.Property(m => m.Subject).HasMaxLength(200);
            message.Property(m => m.FromAgency).HasMaxLength(40);
            message.Property(m => m.Kid).HasMaxLength(100);
            message.Ignore(m => m.IsWiped);
            message.HasIndex(m => new { m.Source, m.MessageId }).IsUnique();
            message.HasIndex(m => new { m.PartnerId, m.Subject, m.Sequence });
            message.HasIndex(m => new { m.PartnerId, m.ReceivedAt });
            message.HasIndex(m => new { m.AgencyId, m.ReceivedAt });
        }
    }
}

/// <summary>How far one subject of one partner was taken in.</summary>
internal sealed class InboxStream
{
    public required long PartnerId { get; init; }

    public required string Subject { get; init; }

    public int LastSequence { get; set; }

    public DateTime TouchedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<InboxStream>
    {
        public void Configure(EntityTypeBuilder<InboxStream> stream)
        {
            stream.ToTable("inbox_streams");
            stream.HasKey(s => new { s.PartnerId, s.Subject });
            stream.Property(s => s.Subject).HasMaxLength(200);
            stream.Property(s => s.LastSequence).IsConcurrencyToken();
            stream.HasIndex(s => new { s.PartnerId, s.TouchedAt });
            stream.HasOne<Partner>().WithMany().HasForeignKey(s => s.PartnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
