using Microsoft.EntityFrameworkCore;
using MotCua.Notifications.Sending;
using MotCua.Notifications.Writing;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Notifications;

/// <summary>Where a module lays down what is to be told. Written in the caller's transaction and sent afterwards: told if and only if it happened.</summary>
/// <remarks>A way that is not set up, an occasion switched off, an address not left, a person who wants no messages: nothing is laid down, so nothing old goes out when that changes.</remarks>
public sealed class Notifier
{
    private readonly MotCuaDbContext _db;
    private readonly Ways _ways;
    private readonly Templates _templates;
    private readonly ContactChoices _choices;
    private readonly MessageSignal _signal;
    private readonly Rulebook _rulebook;
    private readonly TimeProvider _clock;
    private bool _listens;

    internal Notifier(MotCuaDbContext db, Ways ways, Templates templates, ContactChoices choices, MessageSignal signal, Rulebook rulebook, TimeProvider clock) =>
        (_db, _ways, _templates, _choices, _signal, _rulebook, _clock) = (db, ways, templates, choices, signal, rulebook, clock);

    public async Task SendAsync(MessageOrder order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(order);
        ContactAddress?[] left = [ContactAddress.OfEmail(order.To.Email), ContactAddress.OfPhone(order.To.Phone)];
        foreach (var address in left.OfType<ContactAddress>())
        {
            if (await _ways.ToAsync(order.AgencyId, address.Channel, cancellationToken) is not { } way) continue;
            if (await _templates.InForceAsync(order.AgencyId, order.Occasion.Key, address.Channel, cancellationToken) is not { IsOn: true } template) continue;
            if (!order.WasAskedFor && !await _choices.WantsAsync(address, cancellationToken)) continue;
            if (order.IsUnproven && await HadEnoughAsync(order.AgencyId, address, cancellationToken)) continue;
            _db.Add(Write(order, address, way, template));
            Listen();
        }
    }

    /// <summary>Can anything be told to that address at all.</summary>
    public async Task<bool> ReachesAsync(long agencyId, ContactAddress address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        return await _ways.ToAsync(agencyId, address.Channel, cancellationToken) is not null;
    }

    /// <summary>The reason of a message is gone: what of it was not sent yet is not sent.</summary>
    public async Task CancelAsync(long subjectId, CancellationToken cancellationToken, params Occasion[] occasions)
    {
        var keys = occasions.Select(o => o.Key).ToList();
        foreach (var message in await _db.Messages.Where(m => m.SubjectId == subjectId && m.State == MessageState.Waiting && keys.Contains(m.Occasion)).ToListAsync(cancellationToken))
            message.IsUnneeded = true; // what goes out at this very moment has gone out, and stays told as sent
    }

    private async Task<bool> HadEnoughAsync(long agencyId, ContactAddress address, CancellationToken cancellationToken)
    {
        var (text, dayAgo) = (address.Text, _clock.UtcNow.AddDays(-1));
        var most = (await _rulebook.OnAsync(agencyId, _clock.Today, cancellationToken)).Number(RuleKey.MessagesToUnprovenPerDay);
        return await _db.Messages.CountAsync(m => m.Address == text && m.At > dayAgo, cancellationToken) >= most;
    }

    private Message Write(MessageOrder order, ContactAddress address, Way way, MessageTemplate template)
    {
        var now = _clock.UtcNow;
        var text = TemplateText.Fill(template.Text, order.Values);
        return new Message
        {
            AgencyId = order.AgencyId, Occasion = order.Occasion.Key, OccasionName = order.Occasion.Name, Channel = address.Channel, SubjectId = order.About.Id, SubjectCode = order.About.Code,
            Address = address.Text, MaskedAddress = address.Masked, Title = TemplateText.Fill(template.Title, order.Values), Text = way.IsPlain ? SmsText.Plain(text) : text,
            At = now, DueAt = order.NotBefore is { } later && later > now ? later : now, UselessAfter = order.UselessAfter, WasAskedFor = order.WasAskedFor, IsSecret = order.IsSecret,
        };
    }

    private void Listen()
    {
        if (_listens) return;
        _listens = true;
        _db.SavedChanges += (_, _) => _signal.Raise();
    }
}
