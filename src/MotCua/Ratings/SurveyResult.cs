using System.Text.Json.Serialization;

namespace MotCua.Ratings;

/// <param name="Name">Factor, question, field or unit.</param>
/// <param name="Forms">From how many forms: confidence goes by these, as answers of one person hang together.</param>
/// <param name="Answers">Valid answers.</param>
/// <param name="Satisfied">«Hài lòng» and better among them.</param>
public sealed record SatisfiedRow(string Name, int Forms, int Answers, int Satisfied)
{
    [JsonIgnore]
    public decimal Share => Answers == 0 ? 0 : (decimal)Satisfied / Answers;

    [JsonIgnore]
    public (decimal Low, decimal High) Interval => Wilson.Of((int)Math.Round(Share * Forms, MidpointRounding.AwayFromZero), Forms);
}

/// <param name="Row">All questions together.</param>
/// <param name="ByFactor">In the order of the factors; null where too few answered in one of the groups.</param>
public sealed record SatisfiedGroup(SatisfiedRow Row, IReadOnlyList<SatisfiedRow?> ByFactor);

/// <summary>A question under its factor.</summary>
public sealed record SatisfiedCriterion(string Factor, SatisfiedRow Row);

public sealed record ReasonCount(string Reason, int Count);

/// <summary>What forms say, as it is frozen when a survey is closed. Nothing is shown of fewer forms than the least.</summary>
public sealed record SurveyResult
{
    public int Drawn { get; init; }

    public int NotReached { get; init; }

    public int Invalid { get; init; }

    public int Excluded { get; init; }

    public int Valid { get; init; }

    public int Least { get; init; }

    public IReadOnlyList<ReasonCount> InvalidBy { get; init; } = [];

    public IReadOnlyList<ReasonCount> ExcludedBy { get; init; } = [];

    /// <summary>All answers together: the index. Null when there are too few forms.</summary>
    public SatisfiedRow? Overall { get; init; }

    /// <summary>All of them, in the order asked.</summary>
    public IReadOnlyList<string> FactorNames { get; init; } = [];

    public IReadOnlyList<SatisfiedRow> Factors { get; init; } = [];

    public IReadOnlyList<SatisfiedCriterion> Criteria { get; init; } = [];

    public IReadOnlyList<SatisfiedGroup> Groups { get; init; } = [];

    public IReadOnlyList<SatisfiedGroup> Units { get; init; } = [];

    public int Rechecked { get; init; }

    /// <summary>Answers compared in the re-check, how many differed between the two entries, how many the first entry had wrong.</summary>
    public int Compared { get; init; }

    public int Differences { get; init; }

    public int Errors { get; init; }

    [JsonIgnore]
    public decimal? ErrorShare => Compared == 0 ? null : (decimal)Errors / Compared;

    /// <summary>Forms that came back, of those printed.</summary>
    [JsonIgnore]
    public decimal ResponseShare => Drawn == 0 ? 0 : (decimal)(Valid + Invalid + Excluded) / Drawn;

    /// <summary>Counts forms by a set of questions; pure.</summary>
    public static SurveyResult Of(IReadOnlyList<SurveyForm> forms, QuestionContent content, int least)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(content);
        var counted = forms.Where(f => f.Counts).ToList();
        var rechecked = forms.Where(f => f.Second is not null).ToList();
        var result = new SurveyResult
        {
            Drawn = forms.Count, NotReached = forms.Count(f => f.State is SurveyFormState.NotReached), Invalid = forms.Count(f => f.State is SurveyFormState.Invalid), Excluded = forms.Count(f => f.IsExcluded), Valid = counted.Count, Least = least,
            InvalidBy = [.. forms.Where(f => f.State is SurveyFormState.Invalid).GroupBy(f => f.Entry!.InvalidReason).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new ReasonCount(SurveyReasons.NameOf(g.Key) ?? g.Key, g.Count()))],
            ExcludedBy = [.. forms.Where(f => f.IsExcluded).GroupBy(f => f.ExclusionWhy).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new ReasonCount(g.Key, g.Count()))],
            Rechecked = rechecked.Count, Compared = rechecked.Count * content.Questions.Count, Differences = rechecked.Sum(f => f.Differences), Errors = rechecked.Sum(f => f.Errors),
        };
        return counted.Count < least ? result : new SurveyTable(counted, content, least).Fill(result);
    }
}
