using System.Text.Json;
using System.Text.Json.Serialization;

namespace MotCua.Exchange.Receiving;

/// <summary>What is answered to a message, as JSON.</summary>
/// <param name="Status"><c>accepted</c>, <c>known</c>, <c>gap</c> or <c>refused</c>.</param>
/// <param name="Expected">The number this side waits for.</param>
/// <param name="Message">In words, for the people at the sender.</param>
internal sealed record ReceiptAnswer(string Status, int? Expected = null, string? Message = null)
{
    /// <summary>Only of the national exchange: 0, as number or text, is «taken».</summary>
    [JsonPropertyName("error_code"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? ErrorCode { get; init; }

    [JsonIgnore]
    public bool IsError => ErrorCode is { } code && code.ToString() is not ("" or "0");
}

/// <summary>Said no, with the status that tells the sender whether trying again is of use.</summary>
internal sealed class Refusal(int status, string message) : Exception(message)
{
    public int Status => status;
}
