using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Signing;
using MotCua.Platform;

namespace MotCua.Exchange.Receiving;

/// <summary>Takes a proven message in: noted and acted upon in one transaction, once and in order.</summary>
internal sealed class Reception(MotCuaDbContext db, IEnumerable<IReceiveMessage> receivers, Outbox outbox, Actor actor, TimeProvider clock)
{
    public async Task<ReceiptAnswer> TakeAsync(Admitted admitted, CancellationToken cancellationToken)
    {
        ReceiptAnswer answer = new("accepted");
        actor.OnBehalfOf = admitted.Partner.Name;
        await db.InTransactionAsync(async () => answer = await TakeInsideAsync(admitted, cancellationToken), cancellationToken);
        return answer;
    }

    private async Task<ReceiptAnswer> TakeInsideAsync(Admitted admitted, CancellationToken cancellationToken)
    {
        var (envelope, partner) = (admitted.Envelope, admitted.Partner);
        if (await db.Set<InboxMessage>().AnyAsync(m => m.Source == envelope.Source && m.MessageId == envelope.Id, cancellationToken)) return new("known");

        var stream = await StreamAsync(partner.Id, envelope.Subject, cancellationToken);
        if (envelope.Sequence != stream.LastSequence + 1) return new("gap", stream.LastSequence + 1, $"Bên nhận đang chờ tin số {stream.LastSequence + 1} của mục này.");

        if (stream.LastSequence == 0) db.Add(stream);
        (stream.LastSequence, stream.TouchedAt) = (envelope.Sequence, clock.UtcNow);
        var receiver = receivers.FirstOrDefault(r => r.Type == envelope.Type) ?? throw new Refusal(422, $"Bên nhận không biết loại tin «{envelope.Type}».");
        outbox.ReceivingFor = await AddressedAsync(envelope, cancellationToken);
        db.Add(Noted(admitted, outbox.ReceivingFor?.Id));
        await receiver.ReceiveAsync(Message(envelope, partner), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Set<PartnerLink>().Where(l => l.PartnerId == partner.Id).ExecuteUpdateAsync(l => l.SetProperty(x => x.LastContactAt, clock.UtcNow), cancellationToken);
        return new("accepted");
    }

    private async Task<InboxStream> StreamAsync(long partnerId, string subject, CancellationToken cancellationToken)
    {
        if (await db.Set<InboxStream>().SingleOrDefaultAsync(s => s.PartnerId == partnerId && s.Subject == subject, cancellationToken) is { } stored) return stored;
        return new InboxStream { PartnerId = partnerId, Subject = subject };
    }

    private async Task<Agency?> AddressedAsync(Envelope envelope, CancellationToken cancellationToken) => envelope.Toagency is not { } code ? null
        : await db.Agencies.AsNoTracking().SingleOrDefaultAsync(a => a.Code == code, cancellationToken) ?? throw new Refusal(422, $"Bên nhận không có đơn vị «{code}».");

    private InboxMessage Noted(Admitted admitted, long? agencyId) => new()
    {
        PartnerId = admitted.Partner.Id, Source = admitted.Envelope.Source, MessageId = admitted.Envelope.Id, AgencyId = agencyId, FromAgency = admitted.Envelope.Fromagency,
        Type = admitted.Envelope.Type, Subject = admitted.Envelope.Subject, Sequence = admitted.Envelope.Sequence, At = admitted.Envelope.Time.ToUniversalTime(), ReceivedAt = clock.UtcNow,
        Data = admitted.Envelope.Data.GetRawText(), Signed = admitted.Signed, Kid = admitted.Kid,
    };

    private static IncomingMessage Message(Envelope e, Partner partner) =>
        new(e.Id, partner, e.Type, e.Subject, e.Sequence, e.Time.ToUniversalTime(), e.Data) { FromAgency = e.Fromagency, ToAgency = e.Toagency };
}
