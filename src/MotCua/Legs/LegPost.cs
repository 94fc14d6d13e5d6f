using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange;
using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Legs;

/// <summary>Sends what one side of a leg tells the other: to an agency of this deployment in the same transaction, to one elsewhere through the exchange.</summary>
public sealed class LegPost(MotCuaDbContext db, LegMail mail, Outbox outbox, FileStore files)
{
    /// <exception cref="RuleBroken">No way leads there, or what goes along is too large.</exception>
    public async Task SendAsync(string toAgencyCode, LegMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var here = await db.Agencies.Where(a => a.Code == toAgencyCode).Select(a => (long?)a.Id).SingleOrDefaultAsync(cancellationToken);
        if (here is { } agencyId) await mail.DeliverAsync(agencyId, message, cancellationToken);
        else await outbox.SendFromAsync(message.FromCode, toAgencyCode, LegMessageTypes.Of(message), message.Subject, await WithContentAsync(message, cancellationToken), cancellationToken);
    }

    // As object: the serializer then writes what the message is, not what all messages have.
    private async Task<object> WithContentAsync(LegMessage message, CancellationToken cancellationToken)
    {
        var packed = new List<LegFile>();
        foreach (var file in message.Files)
        {
            if (await db.Set<StoredFile>().FindAsync([file.Id], cancellationToken) is not { } stored) continue;
            await using var content = await files.OpenAsync(stored, cancellationToken);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellationToken);
            packed.Add(file with { Content = bytes.ToArray() });
        }
        return message with { Files = packed };
    }
}
