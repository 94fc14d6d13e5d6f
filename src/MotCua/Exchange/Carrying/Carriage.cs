using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Exchange.Carrying;

/// <summary>Carries one stream: each message waits until the one before it was accepted.</summary>
internal sealed class Carriage(MotCuaDbContext db, Streams streams, Wire wire, OwnKeys keys, ExchangeRules rules, IEnumerable<ITransport> transports, IEnumerable<IFinishMessage> finishers, TimeProvider clock, IOptions<ExchangeOptions> options)
{
    private const int MostAtOnce = 50, MostRealignments = 3;

    private TimeSpan Lease => TimeSpan.FromSeconds(options.Value.AnswerSeconds * 2);

    /// <returns>Null when another node carries it.</returns>
    public async Task<WireResult?> CarryAsync(long streamId, CancellationToken cancellationToken)
    {
        if (!await streams.LeaseAsync(streamId, Lease, cancellationToken)) return null;
        try
        {
            var last = WireResult.Accepted;
            for (int sent = 0, gaps = 0; sent < MostAtOnce && last is WireResult.Accepted or WireResult.Gap && gaps <= MostRealignments; sent++)
            {
                db.ChangeTracker.Clear();
                var head = await db.Set<OutboxMessage>().Where(m => m.StreamId == streamId && m.State == OutboxState.Waiting).OrderBy(m => m.Sequence).FirstOrDefaultAsync(cancellationToken);
                if (head is null) break;
                last = await SendAsync(head, cancellationToken);
                if (last is WireResult.Gap) gaps++;
            }
            return last;
        }
        finally
        {
            await streams.ReleaseAsync(streamId, CancellationToken.None);
        }
    }

    private async Task<WireResult> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (message.IsDraft && !await FinishAsync(message, cancellationToken)) return WireResult.Refused;

        var partner = await db.Partners.SingleAsync(p => p.Id == message.PartnerId, cancellationToken);
        var own = await keys.SideAsync(cancellationToken) ?? throw new RuleBroken("Chưa bật trao đổi dữ liệu.");
        var key = await keys.SigningForAsync(partner.Id, own, cancellationToken);
        var answer = await AnswerAsync(partner, message, own, key, cancellationToken);

        message.Note(new SendTry(clock.UtcNow, answer.Status, key.Kid, answer.Result is WireResult.Accepted ? null : answer.Error));
        var inForce = await rules.TodayAsync(cancellationToken);
        await db.InTransactionAsync(() => SettleAsync(message, partner, answer, inForce, cancellationToken), cancellationToken);
        return answer.Result;
    }

    /// <summary>Kept before it is sent: a second try after a lost answer is the same message.</summary>
    private async Task<bool> FinishAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            message.Data = await finishers.Single(f => f.Type == message.Type).FinishAsync(message.Data, cancellationToken);
            message.IsDraft = false;
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (RuleBroken broken)
        {
            message.LastError = broken.Message;
            await db.InTransactionAsync(async () =>
            {
                await BuryAsync(message, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }, cancellationToken);
            return false;
        }
    }

    private async Task<WireAnswer> AnswerAsync(Partner partner, OutboxMessage message, OwnSide own, SigningKeyPair key, CancellationToken cancellationToken)
    {
        // The national exchange has no word for a number that was given up.
        if (partner.Kind is PartnerKind.National && message.Type == OwnMessages.Skipped) return new(WireResult.Accepted, null);

        using var request = transports.Single(t => t.Kind == partner.Kind).Request(partner, message, own, key, clock.UtcNow);
        return await wire.SendAsync(request, cancellationToken);
    }

    private async Task SettleAsync(OutboxMessage message, Partner partner, WireAnswer answer, RulesInForce inForce, CancellationToken cancellationToken)
    {
        if (answer.Result is WireResult.Accepted)
        {
            (message.State, message.SentAt) = (OutboxState.Sent, clock.UtcNow);
            await streams.AckAsync(message.StreamId, message.Sequence, Lease, cancellationToken);
        }
        else if (answer.Result is WireResult.Gap) await RealignAsync(message, partner, answer.Expected!.Value, cancellationToken);
        else if (answer.Result is WireResult.Refused) await BuryAsync(message, cancellationToken);
        else if (answer.Result is WireResult.Failed) await PutOffAsync(message, inForce, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await NoteLinkAsync(partner.Id, answer, inForce, cancellationToken);
    }

    private async Task RealignAsync(OutboxMessage message, Partner partner, int expected, CancellationToken cancellationToken)
    {
        partner.RecordRealigned(message.Subject, message.Sequence, expected);
        if (expected > message.Sequence) await streams.SkipAheadAsync(message.StreamId, message.Sequence, expected - 1, cancellationToken);
        else if (!await streams.RewindAsync(message.StreamId, expected - 1, cancellationToken)) await BuryAsync(message, cancellationToken);
    }

    private async Task BuryAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        message.State = OutboxState.Dead;
        await streams.BlockAsync(message.StreamId, cancellationToken);
    }

    private async Task PutOffAsync(OutboxMessage message, RulesInForce inForce, CancellationToken cancellationToken)
    {
        var failures = 1 + await db.Set<OutboxStream>().Where(s => s.Id == message.StreamId).Select(s => s.Failures).SingleAsync(cancellationToken);
        if (failures >= inForce.Number(RuleKey.ExchangeMostTries)) await BuryAsync(message, cancellationToken);
        else await streams.PutOffAsync(message.StreamId, failures, clock.UtcNow + BackOff.After(failures, inForce), cancellationToken);
    }

    private async Task NoteLinkAsync(long partnerId, WireAnswer answer, RulesInForce inForce, CancellationToken cancellationToken)
    {
        var (now, link) = (clock.UtcNow, db.Set<PartnerLink>().Where(l => l.PartnerId == partnerId));
        if (answer.Result is not WireResult.LinkDown)
        {
            await link.ExecuteUpdateAsync(l => l.SetProperty(x => x.Failures, 0).SetProperty(x => x.NextTryAt, (DateTime?)null).SetProperty(x => x.LastError, (string?)null).SetProperty(x => x.LastContactAt, now), cancellationToken);
            return;
        }
        var failures = 1 + await link.Select(l => l.Failures).SingleAsync(cancellationToken);
        var next = now + BackOff.After(failures, inForce);
        await link.ExecuteUpdateAsync(l => l.SetProperty(x => x.Failures, failures).SetProperty(x => x.NextTryAt, next).SetProperty(x => x.LastError, answer.Error), cancellationToken);
    }
}
