using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Exchange.Carrying;

/// <summary>What is sent to one partner about one subject, in order. Writers move only the last number, the carrier everything else, so that neither undoes the other.</summary>
internal sealed class OutboxStream
{
    public long Id { get; private init; } = Ids.Next();

    public required long PartnerId { get; init; }

    public required string Subject { get; init; }

    /// <summary>The number given last.</summary>
    public int LastSequence { get; private set; }

    /// <summary>The last number the partner accepted.</summary>
    public int AckedSequence { get; private set; }

    /// <summary>Null is now.</summary>
    public DateTime? NextTryAt { get; private set; }

    /// <summary>Failures of the message at the head, the link's own not counted.</summary>
    public int Failures { get; private set; }

    /// <summary>The head is a dead letter: nothing of this subject goes out until somebody decides.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>Until when one node has it in hand.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public DateTime TouchedAt { get; private set; }

    public int TakeNext(DateTime now)
    {
        TouchedAt = now;
        return ++LastSequence;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxStream>
    {
        public void Configure(EntityTypeBuilder<OutboxStream> stream)
        {
            stream.ToTable("outbox_streams");
            stream.Property(s => s.Id).ValueGeneratedNever();
            stream.Property(s => s.Subject).HasMaxLength(200);
            stream.Property(s => s.LastSequence).IsConcurrencyToken();
            stream.HasIndex(s => new { s.PartnerId, s.Subject }).IsUnique();
            // Only what waits is in it: looking for work costs the same in the tenth year.
            stream.HasIndex(s => s.Id, "ix_outbox_streams_waiting").HasFilter("last_sequence > acked_sequence");
            stream.HasOne<Partner>().WithMany().HasForeignKey(s => s.PartnerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
