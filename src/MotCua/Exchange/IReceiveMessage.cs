using System.Text.Json;

namespace MotCua.Exchange;

/// <summary>Takes messages of one type. Runs in the transaction that notes the message as received: both or neither. A broken rule refuses the message, and its words are read at the sender.</summary>
public interface IReceiveMessage
{
    string Type { get; }

    Task ReceiveAsync(IncomingMessage message, CancellationToken cancellationToken);
}

/// <param name="Id">Given by the sender; the same message never comes twice.</param>
/// <param name="Partner">Who sent it, as proven by the signature.</param>
/// <param name="Type">E.g. <c>leg.opened</c>.</param>
/// <param name="Subject">What it is about; messages of one subject come in order and without gaps.</param>
/// <param name="Sequence">1 for the first of its subject.</param>
/// <param name="At">When it happened there, UTC.</param>
/// <param name="Data">The payload.</param>
public sealed record IncomingMessage(string Id, Partner Partner, string Type, string Subject, int Sequence, DateTime At, JsonElement Data)
{
    /// <summary>Code of the sending agency, when one agency speaks.</summary>
    public string? FromAgency { get; init; }

    /// <summary>Code of the agency here that is spoken to, when it is one.</summary>
    public string? ToAgency { get; init; }
}
