using System.Text.Json.Serialization;

namespace MotCua.ReformIndex;

/// <summary>A set of criteria (bộ tiêu chí) as an immutable value: lĩnh vực, tiêu chí, tiêu chí thành phần, and the bands of the result.</summary>
public sealed record IndexCriteria
{
    public string Name { get; init; } = "";

    /// <summary>Where it comes from and how far it may be trusted, in its own words.</summary>
    public string Source { get; init; } = "";

    public IReadOnlyList<IndexArea> Areas { get; init; } = [];

    /// <summary>From the best to the worst.</summary>
    public IReadOnlyList<IndexBand> Bands { get; init; } = [];

    /// <summary>Bands begin at points (TT 01/2018/TT-VPCP) and not at percent.</summary>
    public bool BandsByPoints { get; init; }

    /// <summary>Points are rounded to so many decimals, half away from nought.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Penalties cannot make the whole less than nought.</summary>
    public bool NeverBelowZero { get; init; } = true;

    /// <summary>Bonuses cannot make the whole more than its maximum.</summary>
    public bool NeverOverMax { get; init; } = true;

    [JsonIgnore]
    public IEnumerable<IndexComponent> Components => Areas.SelectMany(a => a.Components);

    /// <summary>What all areas inside the hundred are worth.</summary>
    [JsonIgnore]
    public decimal Max => Areas.Where(a => !a.IsOutside).Sum(a => a.Max);

    public IndexArea? Area(string code) => Areas.FirstOrDefault(a => a.Code == code);

    public IndexComponent? Component(string code) => Components.FirstOrDefault(c => c.Code == code);
}

/// <summary>Lĩnh vực.</summary>
public sealed record IndexArea(string Code, string Name, decimal Max, IReadOnlyList<IndexCriterion> Criteria)
{
    /// <summary>Điểm thưởng, điểm phạt: outside the hundred.</summary>
    public bool IsOutside { get; init; }

    [JsonIgnore]
    public IEnumerable<IndexComponent> Components => Criteria.SelectMany(c => c.Components);
}

/// <summary>Tiêu chí.</summary>
public sealed record IndexCriterion(string Code, string Name, decimal Max, IReadOnlyList<IndexComponent> Components);

/// <summary>Tiêu chí thành phần: what is answered, and gets points.</summary>
public sealed record IndexComponent(string Code, string Name, decimal Max, ScoringRule Rule)
{
    /// <summary>The rule in the words of the decision.</summary>
    public string Wording { get; init; } = "";

    /// <summary>What proves it (tài liệu kiểm chứng).</summary>
    public string Evidence { get; init; } = "";

    /// <summary>Answered by the survey (ĐTXHH), not by the ward.</summary>
    public bool IsSurvey { get; init; }

    /// <summary>The live figure it may be taken from, by its key; empty for none.</summary>
    public string Figure { get; init; } = "";

    /// <summary>Checked against the decision's own text.</summary>
    public bool IsVerified { get; init; }

    [JsonIgnore]
    public bool IsOutside => Rule.Kind is ScoringKind.Bonus or ScoringKind.Penalty;
}

/// <param name="Code">Stays.</param>
/// <param name="Name">What people read: tốt, khá.</param>
/// <param name="From">Percent or points from which it holds.</param>
public sealed record IndexBand(string Code, string Name, decimal From);
