using System.ComponentModel.DataAnnotations;

namespace MotCua.ReformIndex;

/// <summary>How the points of a component come from its answer.</summary>
public enum ScoringKind
{
    [Display(Name = "Có / không")] YesNo = 1,
    [Display(Name = "Theo tỷ lệ, có mức sàn")] Proportional = 2,
    [Display(Name = "Theo bậc của một con số")] Tiered = 3,
    [Display(Name = "Chọn một mức")] Choice = 4,
    [Display(Name = "So với chỉ tiêu được giao")] Target = 5,
    [Display(Name = "Đủ số lượng, thiếu thì trừ")] Count = 6,
    [Display(Name = "Có vi phạm thì trừ")] Violation = 7,
    [Display(Name = "Điều tra xã hội học")] Survey = 8,
    [Display(Name = "Trung bình của từng hồ sơ")] PerFile = 9,
    [Display(Name = "Điểm thưởng mỗi lần")] Bonus = 10,
    [Display(Name = "Điểm phạt mỗi lần")] Penalty = 11,
}

/// <summary>The rule of one component, as a value. Which of the parameters count depends on the kind.</summary>
public sealed record ScoringRule(ScoringKind Kind)
{
    /// <summary>Percent below which there are no points: of the whole (proportional), of the target (target).</summary>
    public decimal Floor { get; init; }

    /// <summary>From the highest to the lowest; the first that is reached counts.</summary>
    public IReadOnlyList<ScoreTier> Tiers { get; init; } = [];

    /// <summary>The number of tiers and of a target is a share in percent, made of two numbers; else it is a plain number.</summary>
    public bool IsShare { get; init; } = true;

    /// <summary>Levels to choose from; of a survey, its answers, with their weight in percent as points.</summary>
    public IReadOnlyList<ScoreChoice> Choices { get; init; } = [];

    /// <summary>How many there must be (count).</summary>
    public int Required { get; init; }

    /// <summary>Points for each one missing, each violation, each bonus or penalty. Nought: of a count, an even share; of violations, all points with the first.</summary>
    public decimal Each { get; init; }

    /// <summary>«Không phát sinh»: all points.</summary>
    public bool FullWhenNothingArose { get; init; }
}

/// <param name="From">Reached by this number or more.</param>
/// <param name="Points">What it gives.</param>
public sealed record ScoreTier(decimal From, decimal Points);

public sealed record ScoreChoice(string Key, string Text, decimal Points);
