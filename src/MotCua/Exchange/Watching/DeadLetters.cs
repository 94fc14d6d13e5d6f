using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;
using MotCua.Platform;

namespace MotCua.Exchange.Watching;

/// <summary>What may be decided about a message that does not get through.</summary>
internal sealed class DeadLetters(MotCuaDbContext db, Streams streams, OutboxSignal signal)
{
    public Task ResendAsync(OutboxMessage message, CancellationToken cancellationToken) => DecideAsync(message, partner =>
    {
        message.State = OutboxState.Waiting;
        partner.RecordResent(message.Id, message.Type, message.Subject);
    }, cancellationToken);

    /// <summary>A notice takes its number, so that the other side goes on counting and can read why.</summary>
    public Task GiveUpAsync(OutboxMessage message, string reason, CancellationToken cancellationToken) => DecideAsync(message, partner =>
    {
        message.State = OutboxState.GivenUp;
        db.Add(new OutboxMessage
        {
            StreamId = message.StreamId, PartnerId = message.PartnerId, AgencyId = message.AgencyId, FromAgency = message.FromAgency,
            Subject = message.Subject, Sequence = message.Sequence, Type = OwnMessages.Skipped, At = message.At,
            Data = JsonSerializer.Serialize(new { id = $"{message.Id}", type = message.Type, reason }, JsonSerializerOptions.Web),
        });
        partner.RecordGivenUp(message.Id, message.Type, message.Subject, reason);
    }, cancellationToken);

    private async Task DecideAsync(OutboxMessage message, Action<Partner> decide, CancellationToken cancellationToken)
    {
        if (message.State is not OutboxState.Dead) throw new RuleBroken("Chỉ xử lý được tin đang ở tình trạng «Không gửi được».");
        var partner = await db.Partners.SingleAsync(p => p.Id == message.PartnerId, cancellationToken);
        await db.InTransactionAsync(async () =>
        {
            decide(partner);
            await db.SaveChangesAsync(cancellationToken);
            await streams.FreeAsync(message.StreamId, cancellationToken);
        }, cancellationToken);
        signal.Raise();
    }
}
