using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Notifications.Sending;

/// <summary>A way that is set up. Its secret is read when something is sent, and not before: laying a message down must not fail over it.</summary>
internal sealed record Way(MailWay? Mail, SmsWay? Sms, Func<string> Reading, string AgencyName)
{
    /// <exception cref="RuleBroken">It cannot be read any more.</exception>
    public string Secret => Reading();

    public bool IsPlain => Sms is { IsPlain: true };
}

/// <summary>Which ways an agency has: its own, else the machine's.</summary>
internal sealed class Ways(MotCuaDbContext db, Kept kept, Secrets secrets, IOptions<MessagingOptions> options)
{
    /// <returns>Null when there is none.</returns>
    public async Task<Way?> ToAsync(long agencyId, MessageChannel channel, CancellationToken cancellationToken)
    {
        var (own, agency) = await kept.GetAsync((nameof(Ways), agencyId), () => LoadAsync(agencyId, cancellationToken), cancellationToken);
        return channel is MessageChannel.Email ? Mail(own?.Mail, agency) : Sms(own?.Sms, agency);
    }

    private async Task<(MessagingSettings?, string)> LoadAsync(long agencyId, CancellationToken cancellationToken) => (
        await db.MessagingSettings.AsNoTracking().SingleOrDefaultAsync(s => s.AgencyId == agencyId, cancellationToken),
        await db.Agencies.Where(a => a.Id == agencyId).Select(a => a.Profile.Name).SingleAsync(cancellationToken));

    private Way? Mail(MailWay? own, string agency)
    {
        if (own is not null) return new Way(own, null, () => secrets.Read(own.ProtectedPassword), agency);
        var machine = options.Value.Mail;
        return machine is { Host.Length: > 0, From.Length: > 0 }
            ? new Way(new MailWay { Host = machine.Host, Port = machine.Port, Security = machine.Security, User = machine.User, From = machine.From, FromName = machine.FromName }, null, () => machine.Password, agency) : null;
    }

    private Way? Sms(SmsWay? own, string agency)
    {
        if (own is not null) return new Way(null, own, () => secrets.Read(own.ProtectedSecret), agency);
        var machine = options.Value.Sms;
        return machine.Url.Length > 0
            ? new Way(null, new SmsWay { Url = machine.Url, Format = machine.Format, Headers = machine.Headers, Body = machine.Body, SuccessText = machine.SuccessText, IsPlain = machine.IsPlain }, () => machine.Secret, agency) : null;
    }
}
