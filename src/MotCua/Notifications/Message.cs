using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Notifications;

public enum MessageState
{
    [Display(Name = "Chờ gửi")] Waiting,
    [Display(Name = "Đang gửi")] Sending,
    [Display(Name = "Đã gửi")] Sent,
    [Display(Name = "Không gửi được")] Dead,
    /// <summary>It may have gone out: a second one would be no better than none, so people decide.</summary>
    [Display(Name = "Không rõ đã gửi chưa")] Unknown,
    [Display(Name = "Đã bỏ")] GivenUp,
    [Display(Name = "Không cần gửi nữa")] Cancelled,
}

/// <summary>A message to a person, laid down in the transaction of what it tells of and sent afterwards. Its words are those of the template of that day, for good.</summary>
/// <remarks>No aggregate: what machines do to it is its own log, what people decide about it is told by <see cref="MessagingSettings"/>.</remarks>
public sealed class Message
{
    public const int TriesKept = 20;

    public long Id { get; private init; } = Ids.Next();

    public required long AgencyId { get; init; }

    /// <summary>Key of the <see cref="Notifications.Occasion"/>.</summary>
    public required string Occasion { get; init; }

    public required string OccasionName { get; init; }

    public required MessageChannel Channel { get; init; }

    public required long SubjectId { get; init; }

    public required string SubjectCode { get; init; }

    /// <summary>Emptied when the message is older than the rule keeps it.</summary>
    public required string Address { get; set; }

    public required string MaskedAddress { get; init; }

    public string Title { get; set; } = "";

    public required string Text { get; set; }

    public required DateTime At { get; init; }

    /// <summary>When it is tried next, UTC.</summary>
    public required DateTime DueAt { get; set; }

    public DateTime? UselessAfter { get; init; }

    public bool WasAskedFor { get; init; }

    public bool IsSecret { get; init; }

    public MessageState State { get; internal set; }

    /// <summary>Its reason is gone: what waits is not sent. A mark of its own, so that whoever makes it never meets whoever sends.</summary>
    public bool IsUnneeded { get; internal set; }

    /// <summary>While it is being sent: when the node that does counts as dead.</summary>
    public DateTime? HeldUntil { get; internal set; }

    public int TryCount { get; internal set; }

    public IReadOnlyList<SendTry> Tries { get; internal set; } = [];

    public DateTime? SentAt { get; internal set; }

    public string? LastError { get; internal set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Message>
    {
        public void Configure(EntityTypeBuilder<Message> message)
        {
            message.ToTable("messages");
            message.Property(m => m.Id).ValueGeneratedNever();
            message.Property(m => m.Occasion).HasMaxLength(60);
            message.Property(m => m.OccasionName).HasMaxLength(200);
            message.Property(m => m.SubjectCode).HasMaxLength(60);
            message.Property(m => m.Address).HasMaxLength(200);
            message.Property(m => m.MaskedAddress).HasMaxLength(200);
            message.Property(m => m.Title).HasMaxLength(300);
            message.Property(m => m.Tries).HasJson();
            message.HasIndex(m => new { m.SubjectId, m.At });
            message.HasIndex(m => new { m.AgencyId, m.At, m.Id });
            message.HasIndex(m => new { m.AgencyId, m.State, m.At });
            message.HasIndex(m => new { m.AgencyId, m.SubjectCode });
            message.HasIndex(m => m.Address);
            // Only what waits or is under way is in it: looking for work costs the same in the tenth year.
            message.HasIndex(m => m.DueAt, "ix_messages_waiting").HasFilter("state in (0, 1)");
        }
    }
}

/// <param name="At">When, UTC.</param>
/// <param name="Error">Null when it was accepted.</param>
public sealed record SendTry(DateTime At, string? Error);
