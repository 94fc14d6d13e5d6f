namespace MotCua.Platform;

/// <summary>A rule of the domain said no. The message is Vietnamese, names what is wrong and the way out, and is shown on the page that met it.</summary>
public sealed class RuleBroken(string message, string field = "") : Exception(message)
{
    /// <summary>The input the message stands beside, e.g. <c>Input.Reason</c>; empty for the whole form.</summary>
    public string Field { get; } = field;
}
