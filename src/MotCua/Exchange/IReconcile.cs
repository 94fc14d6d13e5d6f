namespace MotCua.Exchange;

/// <summary>What both sides of the exchange must agree on, compared once a day and by button. A module registers its topic; the same topic answers at the other side.</summary>
public interface IReconcile
{
    string Topic { get; }

    /// <summary>This side's lines about a partner: those touched since, and those of the subjects named however old.</summary>
    Task<IReadOnlyList<StateLine>> StatesAsync(Partner partner, DateTime since, IReadOnlyCollection<string> subjects, CancellationToken cancellationToken);

    /// <summary>Brings the two sides together, by the topic's own rule which of them owns the truth. A side that knows nothing of the subject has no line.</summary>
    /// <exception cref="Platform.RuleBroken">It cannot be repaired from here; the words say who must do what.</exception>
    Task RepairAsync(Partner partner, StateLine? ours, StateLine? theirs, CancellationToken cancellationToken);
}

/// <param name="Subject">The same at both sides.</param>
/// <param name="State">Compared word by word.</param>
/// <param name="DueAt">When it is due, if it is; for the evidence of lateness.</param>
/// <param name="At">Since when it is so, UTC; shown, not compared.</param>
/// <param name="LastSequence">The last message taken into account.</param>
public sealed record StateLine(string Subject, string State, DateTime? DueAt, DateTime At, int LastSequence)
{
    public bool AgreesWith(StateLine? other) => other is not null && State == other.State && LastSequence == other.LastSequence;
}
