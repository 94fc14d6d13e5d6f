using MotCua.Exchange.Signing;
using MotCua.Platform;

namespace MotCua.Exchange.Receiving;

/// <summary>The messages the exchange itself speaks in.</summary>
internal static class OwnMessages
{
    public const string Skipped = "exchange.skipped", KeysAnnounced = "exchange.keys";
}

/// <summary>What stands in the place of a message given up at the sender: the number is used, nothing is done.</summary>
internal sealed class TakeSkipped : IReceiveMessage
{
    public string Type => OwnMessages.Skipped;

    public Task ReceiveAsync(IncomingMessage message, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>A partner changes its keys and says so with one we already believe.</summary>
internal sealed class TakeKeys(TimeProvider clock) : IReceiveMessage
{
    public string Type => OwnMessages.KeysAnnounced;

    public Task ReceiveAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        message.Partner.TakeAnnounced(Keys.Read(message.Data.GetRawText(), clock.UtcNow).Keys);
        return Task.CompletedTask;
    }
}
