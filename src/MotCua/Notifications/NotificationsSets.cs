using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Notifications;

public static class NotificationsSets
{
    extension(MotCuaDbContext db)
    {
        public DbSet<Message> Messages => db.Set<Message>();

        public DbSet<MessageTemplate> MessageTemplates => db.Set<MessageTemplate>();

        public DbSet<MessagingSettings> MessagingSettings => db.Set<MessagingSettings>();

        public DbSet<ContactChoice> ContactChoices => db.Set<ContactChoice>();

        /// <summary>What was told about one thing, the newest first; addresses masked, secrets left out.</summary>
        public async Task<IReadOnlyList<MessageLine>> MessagesAboutAsync(long subjectId, CancellationToken cancellationToken) =>
            await db.Set<Message>().AsNoTracking().Where(m => m.SubjectId == subjectId && !m.IsSecret).OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(MessageLine.Most)
                .Select(m => new MessageLine(m.At, m.OccasionName, m.Channel, m.MaskedAddress, m.Title, m.Text, m.IsUnneeded && m.State == MessageState.Waiting ? MessageState.Cancelled : m.State, m.State == MessageState.Sent ? m.SentAt : m.DueAt, m.LastError)).ToListAsync(cancellationToken);
    }

    extension(IQueryable<Message> messages)
    {
        /// <summary>Those of the official's agency; there is no way to see another's.</summary>
        public IQueryable<Message> VisibleTo(Official official)
        {
            ArgumentNullException.ThrowIfNull(official);
            var agency = official.AgencyId;
            return messages.Where(m => m.AgencyId == agency);
        }
    }
}

/// <summary>A message as it is shown beside what it tells of.</summary>
public sealed record MessageLine(DateTime At, string Occasion, MessageChannel Channel, string MaskedAddress, string Title, string Text, MessageState State, DateTime? When, string? Error)
{
    internal const int Most = 50;
}
