using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;

namespace MotCua.Notifications;

/// <summary>By which ways an agency speaks to people, and what its officials decided about single messages. What is not set here comes from the settings of the machine.</summary>
public sealed class MessagingSettings : Aggregate, IRarelyChanged
{
    private MessagingSettings() { }

    public long AgencyId { get; private set; }

    public MailWay? Mail { get; private set; }

    public SmsWay? Sms { get; private set; }

    public override long? HistoryAgencyId => AgencyId;

    public static MessagingSettings Begin(long agencyId) => new() { AgencyId = agencyId };

    public void SetMail(MailWay? way)
    {
        Mail = way;
        Record(new MailWaySet(Id, way?.Host ?? "", way?.Port ?? 0, way?.Security, way?.From ?? ""));
    }

    public void SetSms(SmsWay? way)
    {
        Sms = way;
        Record(new SmsWaySet(Id, way is null ? "" : new Uri(way.Url.Split('?')[0]).Host, way?.Format, way?.IsPlain ?? false));
    }

    /// <summary>Every look at a full address is told, with whose message it was.</summary>
    internal void RecordShown(Message message, string why) => Record(new MessageAddressShown(Id, message.Id, message.SubjectCode, message.MaskedAddress, why));

    internal void RecordResent(Message message) => Record(new MessageResent(Id, message.Id, message.SubjectCode, message.MaskedAddress));

    internal void RecordGivenUp(Message message, string reason) => Record(new MessageGivenUp(Id, message.Id, message.SubjectCode, message.MaskedAddress, reason));

    internal void RecordTried(MessageChannel channel, string maskedAddress, string? error) => Record(new MessageWayTried(Id, channel, maskedAddress, error));

    internal sealed class Mapping : IEntityTypeConfiguration<MessagingSettings>
    {
        public void Configure(EntityTypeBuilder<MessagingSettings> settings)
        {
            settings.ToTable("messaging_settings");
            settings.Property(s => s.Mail).HasJson();
            settings.Property(s => s.Sms).HasJson();
            settings.HasIndex(s => s.AgencyId).IsUnique();
        }
    }
}

public sealed record MailWaySet(long SettingsId, string Host, int Port, MailSecurity? Security, string From) : IEvent;

public sealed record SmsWaySet(long SettingsId, string Host, SmsFormat? Format, bool IsPlain) : IEvent;

public sealed record MessageAddressShown(long SettingsId, long MessageId, string SubjectCode, string MaskedAddress, string Why) : IEvent;

public sealed record MessageResent(long SettingsId, long MessageId, string SubjectCode, string MaskedAddress) : IEvent;

public sealed record MessageGivenUp(long SettingsId, long MessageId, string SubjectCode, string MaskedAddress, string Reason) : IEvent;

public sealed record MessageWayTried(long SettingsId, MessageChannel Channel, string MaskedAddress, string? Error) : IEvent;
