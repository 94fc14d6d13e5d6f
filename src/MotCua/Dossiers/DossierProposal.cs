namespace MotCua.Dossiers;

/// <summary>Something waiting for a decision of the desk or of the head.</summary>
/// <param name="Kind">supplement, extension or result.</param>
public sealed record DossierProposal(string Kind, string Reason, DateTime At, string By)
{
    public IReadOnlyList<string> Papers { get; init; } = [];

    public DateTime? NewDueAt { get; init; }

    public DossierOutcome? Outcome { get; init; }

    public string Summary { get; init; } = "";

    /// <summary>Why the citizen must be asked beyond the limit; such a request waits for a leader.</summary>
    public string? SecondBecause { get; init; }

    /// <summary>Who proposed, to get it back when it is declined.</summary>
    public long? ById { get; init; }
}
