using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Access;
using MotCua.Exchange.Carrying;
using MotCua.Platform;

namespace MotCua.Exchange;

/// <summary>Where a module lays down a message. It is written in the caller's transaction and carried afterwards: sent if and only if what it tells of was saved.</summary>
public sealed class Outbox(MotCuaDbContext db, Actor actor, TimeProvider clock, PartnerAgencies agencies, OutboxSignal signal, IOptions<ExchangeOptions> options)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private bool _listens;

    /// <summary>For whom a message is being received; what it makes us send is sent in that agency's name.</summary>
    internal Agency? ReceivingFor { get; set; }

    /// <summary>To the partner that serves the agency, spoken to that agency.</summary>
    /// <exception cref="RuleBroken">No partner serves the agency.</exception>
    public async Task SendAsync(string agencyCode, string type, string subject, object data, CancellationToken cancellationToken) =>
        await WriteAsync((await agencies.ServingAsync(agencyCode, cancellationToken)).Id, agencyCode, type, subject, data, null, cancellationToken);

    /// <summary>In the name of an agency of ours, whoever acts: a job that runs for it, too.</summary>
    /// <exception cref="RuleBroken">No partner serves the agency spoken to.</exception>
    public async Task SendFromAsync(string fromAgencyCode, string agencyCode, string type, string subject, object data, CancellationToken cancellationToken)
    {
        var from = await db.Agencies.Where(a => a.Code == fromAgencyCode).Select(a => a.Id).SingleAsync(cancellationToken);
        await WriteAsync((await agencies.ServingAsync(agencyCode, cancellationToken)).Id, agencyCode, type, subject, data, (from, fromAgencyCode), cancellationToken);
    }

    /// <summary>To a partner as a whole.</summary>
    public Task SendToPartnerAsync(long partnerId, string type, string subject, object data, CancellationToken cancellationToken) =>
        WriteAsync(partnerId, null, type, subject, data, null, cancellationToken);

    /// <summary>To a partner as a whole, finished by the <see cref="IFinishMessage"/> of its type when its turn comes; what cannot be finished then is a dead letter with the reason.</summary>
    public Task SendDraftToPartnerAsync(long partnerId, string type, string subject, object draft, CancellationToken cancellationToken) =>
        WriteAsync(partnerId, null, type, subject, draft, null, cancellationToken, isDraft: true);

    private async Task WriteAsync(long partnerId, string? toAgency, string type, string subject, object data, (long? Id, string? Code)? from, CancellationToken cancellationToken, bool isDraft = false)
    {
        var text = JsonSerializer.Serialize(data, Json);
        if (Encoding.UTF8.GetByteCount(text) > options.Value.DataKilobytes * 1024) throw new RuleBroken($"Nội dung gửi liên thông lớn hơn {options.Value.DataKilobytes} kB. Bớt nội dung hoặc gửi tệp bằng cách khác.");
        var stream = await StreamAsync(partnerId, subject, cancellationToken);
        var (fromId, fromCode) = from ?? await SenderAsync(cancellationToken);
        db.Add(new OutboxMessage
        {
            StreamId = stream.Id, PartnerId = partnerId, AgencyId = fromId, FromAgency = fromCode, ToAgency = toAgency,
            Subject = subject, Sequence = stream.TakeNext(clock.UtcNow), Type = type, At = clock.UtcNow, Data = text, IsDraft = isDraft,
        });
        Listen();
    }

    // Two who write to one stream at once: its last number is the concurrency token, and the second is told to try again.
    private async Task<OutboxStream> StreamAsync(long partnerId, string subject, CancellationToken cancellationToken)
    {
        var streams = db.Set<OutboxStream>();
        if (streams.Local.FirstOrDefault(s => s.PartnerId == partnerId && s.Subject == subject) is { } known) return known;
        if (await streams.SingleOrDefaultAsync(s => s.PartnerId == partnerId && s.Subject == subject, cancellationToken) is { } stored) return stored;

        var stream = new OutboxStream { PartnerId = partnerId, Subject = subject };
        db.Add(stream);
        return stream;
    }

    private async Task<(long?, string?)> SenderAsync(CancellationToken cancellationToken)
    {
        if (ReceivingFor is { } receiver) return (receiver.Id, receiver.Code);
        if (actor.AgencyId is not { } id) return (null, null);

        return (id, await db.Agencies.Where(a => a.Id == id).Select(a => a.Code).SingleAsync(cancellationToken));
    }

    private void Listen()
    {
        if (_listens) return;
        _listens = true;
        db.SavedChanges += (_, _) => signal.Raise();
    }
}
