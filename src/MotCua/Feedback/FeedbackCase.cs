using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Feedback;

/// <summary>A feedback (phản ánh) or proposal (kiến nghị) on how administrative rules are made and carried out: received, classified, answered, and published when approved. Complaints and denunciations are not feedback and have their own law.</summary>
public sealed partial class FeedbackCase : Aggregate
{
    private FeedbackCase() { }

    public long AgencyId { get; private init; }

    public string Code { get; private init; } = "";

    public int Year { get; private init; }

    /// <summary>In the register of the year, from 1 without gaps.</summary>
    public int Number { get; private init; }

    public string TrackingSecret { get; private init; } = "";

    public FeedbackChannel Channel { get; private init; }

    public FeedbackTopic Topic { get; private set; }

    public string Title { get; private init; } = "";

    public string Content { get; private init; } = "";

    /// <summary>As the sender wrote it; which dossier it is, is looked up within the agency when shown.</summary>
    public string DossierCode { get; private init; } = "";

    public FeedbackSender Sender { get; private init; } = new();

    public FeedbackState State { get; private set; }

    public DateTime ReceivedAt { get; private init; }

    /// <summary>From when terms are counted: receipt, or when the content was made clear, or when the sender asked again.</summary>
    public DateTime CountedFrom { get; private set; }

    /// <summary>Until when it must be classified and accepted, or refused with a reason.</summary>
    public DateTime AcceptDueAt { get; private set; }

    public DateTime FirstDueAt { get; private init; }

    /// <summary>Until when it must be answered.</summary>
    public DateTime DueAt { get; private set; }

    /// <summary>What is due next, by which lists are ordered: acceptance, the answer, or the sender's word.</summary>
    public DateTime NextDueAt { get; private set; }

    /// <summary>Answered, refused or transferred; null while it is open.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>An end after its date; stays, whatever comes after.</summary>
    public bool EndedLate { get; private set; }

    public long? UnitId { get; private set; }

    public long? HolderId { get; private set; }

    public string HolderName { get; private set; } = "";

    /// <summary>Title, content and sender folded, for officials' search.</summary>
    public string Folded { get; private init; } = "";

    public override long? HistoryAgencyId => AgencyId;

    public bool IsOpen => EndedAt is null;

    /// <summary>Open and past what is due next, unless it waits for its sender; or ended late.</summary>
    public bool IsLateAt(DateTime now) => EndedLate || (IsOpen && State is not FeedbackState.AwaitingSender && now > NextDueAt);

    public static FeedbackCase Receive(FeedbackRequest request, FeedbackNumber number, DueSet accept, DueSet answer, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(accept);
        ArgumentNullException.ThrowIfNull(answer);
        var received = new FeedbackCase
        {
            AgencyId = request.AgencyId, Code = number.Code, Year = number.Year, Number = number.Order, TrackingSecret = number.Secret, Channel = request.Channel, Topic = request.Topic,
            Title = request.Title, Content = request.Content, DossierCode = request.DossierCode, Sender = request.Sender, State = FeedbackState.Received, ReceivedAt = now, CountedFrom = now,
            AboutUnitId = request.About?.UnitId, AboutUnit = request.About?.Name ?? "", AcceptDueAt = accept.At, NextDueAt = accept.At, FirstDueAt = answer.At, DueAt = answer.At,
            Folded = VietnamText.Fold($"{number.Code} {request.DossierCode} {request.Title} {request.Sender.Name} {request.Content}"),
        };
        received.Record(new FeedbackReceived(received.Id, number.Code, request.Channel, request.Topic, accept.At, answer, request.About));
        return received;
    }

    /// <summary>Somebody looked at how to reach the sender, and why.</summary>
    public void ShowSender(string why)
    {
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do xem thông tin người gửi.", "Why");
        Record(new FeedbackSenderShown(Id, why.Trim()));
    }

    private void MustBe(string what, params FeedbackState[] states)
    {
        if (!states.Contains(State)) throw new RuleBroken($"Phản ánh này đang ở trạng thái «{State.Word()}» nên không {what} được.");
    }

    private void End(FeedbackState state, DateTime now, DateTime due)
    {
        var late = now > due;
        (State, EndedAt, NextDueAt, EndedLate) = (state, now, now, EndedLate || late);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<FeedbackCase>
    {
        public void Configure(EntityTypeBuilder<FeedbackCase> feedback)
        {
            feedback.ToTable("feedback_cases");
            feedback.Property(f => f.Code).HasMaxLength(60);
            feedback.Property(f => f.TrackingSecret).HasMaxLength(12);
            feedback.Property(f => f.Title).HasMaxLength(300);
            feedback.Property(f => f.DossierCode).HasMaxLength(60);
            feedback.Property(f => f.AboutUnit).HasMaxLength(200);
            feedback.Property(f => f.HolderName).HasMaxLength(250);
            feedback.Property(f => f.PublicTitle).HasMaxLength(300);
            feedback.ComplexProperty(f => f.Sender);
            feedback.Ignore(f => f.IsOpen);
            feedback.HasIndex(f => f.Code).IsUnique();
            feedback.HasIndex(f => new { f.AgencyId, f.Year, f.Number }).IsUnique();
            feedback.HasIndex(f => new { f.AgencyId, f.EndedAt, f.NextDueAt });
            feedback.HasIndex(f => f.PublishedAt);
        }
    }
}
