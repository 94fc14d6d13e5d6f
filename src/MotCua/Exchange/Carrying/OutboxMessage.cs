using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Exchange.Carrying;

internal enum OutboxState
{
    [Display(Name = "Chờ gửi")] Waiting,
    [Display(Name = "Đã gửi")] Sent,
    [Display(Name = "Không gửi được")] Dead,
    [Display(Name = "Đã bỏ")] GivenUp,
}

/// <summary>A message on its way out. It is signed when it is sent, with the key of that day.</summary>
internal sealed class OutboxMessage
{
    public const int TriesKept = 20;

    public long Id { get; private init; } = Ids.Next();

    public required long StreamId { get; init; }

    public required long PartnerId { get; init; }

    /// <summary>The agency here that speaks; null when the deployment as a whole does.</summary>
    public long? AgencyId { get; init; }

    public string? FromAgency { get; init; }

    public string? ToAgency { get; init; }

    public required string Subject { get; init; }

    public required int Sequence { get; init; }

    public required string Type { get; init; }

    public required DateTime At { get; init; }

    public required string Data { get; set; }

    /// <summary>The data is not yet what the other side reads.</summary>
    public bool IsDraft { get; set; }

    public bool IsWiped => Data == Keeping.WipeMessages.Wiped;

    public OutboxState State { get; set; }

    public int TryCount { get; set; }

    /// <summary>The latest tries, for the screen and the evidence sheet.</summary>
    public IReadOnlyList<SendTry> Tries { get; set; } = [];

    public DateTime? SentAt { get; set; }

    public string? LastError { get; set; }

    public void Note(SendTry tried)
    {
        TryCount++;
        Tries = [.. Tries.TakeLast(TriesKept - 1), tried];
        LastError = tried.Error;
    }

    internal sealed class Mapping : IEntityTypeConfiguration<OutboxMessage>
    {
        public void Configure(EntityTypeBuilder<OutboxMessage> message)
        {
            message.ToTable("outbox");
            message.Property(m => m.Id).ValueGeneratedNever();
            message.Property(m => m.Subject).HasMaxLength(200);
            message.Property(m => m.Type).HasMaxLength(100);
            message.Property(m => m.FromAgency).HasMaxLength(40);
            message.Property(m => m.ToAgency).HasMaxLength(40);
            message.Ignore(m => m.IsWiped);
            message.Property(m => m.Tries).HasJson();
            message.Property(m => m.State).IsConcurrencyToken();
            // Not unique: a message given up and the notice in its place bear the same number.
            message.HasIndex(m => new { m.StreamId, m.Sequence });
            message.HasIndex(m => new { m.PartnerId, m.State, m.At });
            message.HasIndex(m => new { m.AgencyId, m.At });
            message.HasOne<OutboxStream>().WithMany().HasForeignKey(m => m.StreamId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <param name="At">When, UTC.</param>
/// <param name="Status">What was answered; null when nothing was.</param>
/// <param name="Kid">The key it was signed with.</param>
/// <param name="Error">Null when it was accepted.</param>
internal sealed record SendTry(DateTime At, int? Status, string Kid, string? Error);
