using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MotCua.Exchange.Signing;

/// <summary>A CloudEvents 1.0 envelope in JSON, with our extensions; the whole of it is what is signed.</summary>
internal sealed record Envelope
{
    public const string Version = "1.0", SourcePrefix = "urn:motcua:";

    internal static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectRequiredConstructorParameters = true,
    };

    public string Specversion { get; init; } = Version;

    public required string Id { get; init; }

    public required string Source { get; init; }

    public required string Type { get; init; }

    public required string Subject { get; init; }

    public required DateTime Time { get; init; }

    public string Datacontenttype { get; init; } = "application/json";

    /// <summary>Number within source, recipient and subject.</summary>
    public required int Sequence { get; init; }

    /// <summary>Code of the side it is meant for: a message cannot be passed on to another.</summary>
    public required string Recipient { get; init; }

    /// <summary>When it was signed: a message caught on its way is of no use to anybody an hour later.</summary>
    public required DateTime Signedat { get; init; }

    public string? Fromagency { get; init; }

    public string? Toagency { get; init; }

    public required JsonElement Data { get; init; }

    public static string SourceOf(string code) => SourcePrefix + code;

    public string? SourceCode => Source.StartsWith(SourcePrefix, StringComparison.Ordinal) ? Source[SourcePrefix.Length..] : null;
}
