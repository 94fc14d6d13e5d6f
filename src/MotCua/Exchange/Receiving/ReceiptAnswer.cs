namespace MotCua.Exchange.Receiving;

/// <summary>What is answered to a message, as JSON.</summary>
/// <param name="Status"><c>accepted</c>, <c>known</c>, <c>gap</c> or <c>refused</c>.</param>
/// <param name="Expected">The number this side waits for.</param>
/// <param name="Message">In words, for the people at the sender.</param>
internal sealed record ReceiptAnswer(string Status, int? Expected = null, string? Message = null);

/// <summary>Said no, with the status that tells the sender whether trying again is of use.</summary>
internal sealed class Refusal(int status, string message) : Exception(message)
{
    public int Status => status;
}
