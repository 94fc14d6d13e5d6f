using System.Text.Json.Serialization;

namespace MotCua.ReformIndex;

/// <summary>What is answered to a component; points are never typed, they come from this. Which parts count depends on the rule.</summary>
public sealed record IndexAnswer
{
    public bool? Yes { get; init; }

    /// <summary>What was reached: a number, the upper one of a share, the mean of a survey, how often.</summary>
    public decimal? Done { get; init; }

    /// <summary>Of how many; of a survey's mean, the end of its scale.</summary>
    public decimal? Of { get; init; }

    /// <summary>The target assigned, in percent or as a number.</summary>
    public decimal? Target { get; init; }

    public string? Choice { get; init; }

    /// <summary>How many files or answers fell on each choice, in the order of the rule.</summary>
    public IReadOnlyList<int>? Counts { get; init; }

    public bool NothingArose { get; init; }

    /// <summary>Why it does not apply; then it leaves the denominator.</summary>
    public string? NotApplicable { get; init; }

    [JsonIgnore]
    public bool IsEmpty => Yes is null && Done is null && Of is null && Target is null && string.IsNullOrEmpty(Choice) && Counts is null && !NothingArose && string.IsNullOrEmpty(NotApplicable);
}
