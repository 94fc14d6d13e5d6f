using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;

namespace MotCua.Exchange.Carrying;

/// <summary>A way to hand one message to a kind of partner.</summary>
internal interface ITransport
{
    PartnerKind Kind { get; }

    HttpRequestMessage Request(Partner partner, OutboxMessage message, OwnSide own, SigningKeyPair key, DateTime now);
}

/// <summary>To a system like this one: the signed envelope, as compact JWS.</summary>
internal sealed class SignedTransport : ITransport
{
    public const string ContentType = "application/jose";

    public PartnerKind Kind => PartnerKind.MotCua;

    public HttpRequestMessage Request(Partner partner, OutboxMessage message, OwnSide own, SigningKeyPair key, DateTime now) =>
        new(HttpMethod.Post, partner.Address + ExchangeEndpoints.Messages) { Content = new StringContent(Jws.Sign(Wrap(partner, message, own, now), key), new MediaTypeHeaderValue(ContentType)) };

    public static Envelope Wrap(Partner partner, OutboxMessage message, OwnSide own, DateTime now) => new()
    {
        Id = $"{message.Id}", Source = Envelope.SourceOf(own.Code), Recipient = partner.Code,
        Type = message.Type, Subject = message.Subject, Sequence = message.Sequence, Time = message.At, Signedat = now,
        Fromagency = message.FromAgency, Toagency = message.ToAgency,
        Data = JsonSerializer.Deserialize<JsonElement>(message.Data),
    };
}

/// <summary>To the national exchange: the mapped payload as it stands, to the path agreed for its type, the signature beside it.</summary>
internal sealed class NationalTransport : ITransport
{
    public const string Signature = "X-JWS-Signature", MessageId = "X-Message-Id", Sequence = "X-Message-Sequence";

    public PartnerKind Kind => PartnerKind.National;

    public HttpRequestMessage Request(Partner partner, OutboxMessage message, OwnSide own, SigningKeyPair key, DateTime now)
    {
        var path = partner.Paths.FirstOrDefault(p => p.Type == message.Type)?.Path ?? "/" + message.Type;
        var request = new HttpRequestMessage(HttpMethod.Post, partner.Address + path) { Content = new StringContent(message.Data, Encoding.UTF8, "application/json") };
        // A receiver that keeps these takes each message once, as ours does.
        request.Headers.Add(MessageId, $"{message.Id}");
        request.Headers.Add(Sequence, $"{message.Sequence}");
        request.Headers.Add(Signature, Jws.SignDetached(message.Data, new(key.Kid, own.Code, partner.Code, $"{message.Id}", new DateTimeOffset(now).ToUnixTimeSeconds()), key));
        return request;
    }
}

internal enum WireResult
{
    Accepted,

    /// <summary>The other side expects another number.</summary>
    Gap,

    /// <summary>Sending it again would be refused again.</summary>
    Refused,

    /// <summary>It may go better next time with this message.</summary>
    Failed,

    /// <summary>Nothing gets through at the moment, this message or another.</summary>
    LinkDown,
}

internal sealed record WireAnswer(WireResult Result, int? Status, string? Error = null, int? Expected = null)
{
    public static WireAnswer Of(HttpStatusCode status, ReceiptAnswer? said) => (int)status switch
    {
        // The national exchange says no with a success and a code of its own.
        >= 200 and < 300 when said?.IsError is true => new(WireResult.Refused, (int)status, said.Message ?? $"Bên nhận báo lỗi {said.ErrorCode}."),
        >= 200 and < 300 => new(WireResult.Accepted, (int)status),
        409 when said?.Expected is { } expected => new(WireResult.Gap, 409, said.Message, expected),
        408 or 429 or 502 or 503 or 504 => new(WireResult.LinkDown, (int)status, said?.Message ?? $"Bên nhận trả lời {(int)status}."),
        >= 400 and < 500 => new(WireResult.Refused, (int)status, said?.Message ?? $"Bên nhận từ chối, mã {(int)status}."),
        _ => new(WireResult.Failed, (int)status, said?.Message ?? $"Bên nhận gặp lỗi, mã {(int)status}."),
    };
}
