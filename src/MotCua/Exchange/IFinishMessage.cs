namespace MotCua.Exchange;

/// <summary>Makes what is sent out of what was laid down, for messages of one type: once, just before the first try, so that every try says the same.</summary>
public interface IFinishMessage
{
    string Type { get; }

    /// <exception cref="Platform.RuleBroken">It cannot be said yet; the words tell who must do what, and stand beside the dead letter.</exception>
    Task<string> FinishAsync(string draft, CancellationToken cancellationToken);
}
