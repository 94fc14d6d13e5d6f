using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Notifications.Writing;
using MotCua.Platform;

namespace MotCua.Notifications;

/// <summary>The words for an occasion on a channel, in force from a day until the next of the same kind (mẫu tin). An occasion is switched off by a version that is not on.</summary>
public sealed class MessageTemplate : Aggregate, IRarelyChanged
{
    private MessageTemplate() { }

    /// <summary>Null for all agencies; an agency's own goes before it.</summary>
    public long? AgencyId { get; private set; }

    public string Occasion { get; private set; } = "";

    public MessageChannel Channel { get; private set; }

    /// <summary>First day, inclusive.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Subject of an e-mail; a text message has none.</summary>
    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public bool IsOn { get; private set; } = true;

    public override long? HistoryAgencyId => AgencyId;

    /// <exception cref="RuleBroken">The words ask for something the occasion does not have.</exception>
    public static MessageTemplate Write(long? agencyId, Occasion occasion, MessageChannel channel, DateOnly validFrom, TemplateWords words)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        var template = new MessageTemplate { AgencyId = agencyId, Occasion = occasion.Key, Channel = channel, ValidFrom = validFrom };
        template.Set(occasion, words);
        template.Record(new TemplateWritten(template.Id, occasion.Name, channel, validFrom, template.Title, template.Text, template.IsOn));
        return template;
    }

    /// <summary>Mends a version of the same first day.</summary>
    /// <exception cref="RuleBroken">The words ask for something the occasion does not have.</exception>
    public void Rewrite(Occasion occasion, TemplateWords words)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        Set(occasion, words);
        Record(new TemplateWritten(Id, occasion.Name, Channel, ValidFrom, Title, Text, IsOn));
    }

    private void Set(Occasion occasion, TemplateWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        TemplateText.Check(words.Title, occasion, "Input.Title");
        TemplateText.Check(words.Text, occasion, "Input.Text");
        (Title, Text, IsOn) = (Channel is MessageChannel.Email ? words.Title : "", words.Text, words.IsOn);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<MessageTemplate>
    {
        public void Configure(EntityTypeBuilder<MessageTemplate> template)
        {
            template.ToTable("message_templates");
            template.Property(t => t.Occasion).HasMaxLength(60);
            template.Property(t => t.Title).HasMaxLength(300);
            template.Property(t => t.Text).HasMaxLength(4000);
            template.HasIndex(t => new { t.AgencyId, t.Occasion, t.Channel, t.ValidFrom }).IsUnique();
        }
    }
}

public sealed record TemplateWords(string Title, string Text, bool IsOn);

public sealed record TemplateWritten(long TemplateId, string Occasion, MessageChannel Channel, DateOnly ValidFrom, string Title, string Text, bool IsOn) : IEvent;
