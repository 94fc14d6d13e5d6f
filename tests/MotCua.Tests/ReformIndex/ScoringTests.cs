using CsCheck;
using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>Vectors: a rule, an answer, the points. Each kind at its edges.</summary>
public class ScoringTests
{
    public static TheoryData<string, ScoringRule, decimal, IndexAnswer, decimal> Vectors => new()
    {
        { "có", new(ScoringKind.YesNo), 0.5m, new() { Yes = true }, 0.5m },
        { "không", new(ScoringKind.YesNo), 0.5m, new() { Yes = false }, 0 },
        { "không có hồ sơ trễ: đủ điểm", new(ScoringKind.YesNo) { FullWhenNothingArose = true }, 1, new() { NothingArose = true }, 1 },
        { "tỷ lệ đủ 100 %", Share(80), 2, Of(10, 10), 2 },
        { "đúng mức sàn", Share(80), 2, Of(8, 10), 1.6m },
        { "ngay dưới mức sàn", Share(80), 2, Of(7999, 10000), 0 },
        { "làm tròn hai số, nửa lên", Share(0), 1, Of(1, 8), 0.13m },
        { "một phần ba", Share(0), 1, Of(1, 3), 0.33m },
        { "đúng mức sàn không chia hết", Share(95), 4, Of(2761.65m, 2907), 3.8m },
        { "sàn 100 %: thiếu một là 0", Share(100), 1.5m, Of(99, 100), 0 },
        { "không làm được gì, không sàn", Share(0), 1, Of(0, 10), 0 },
        { "không phát sinh: đủ điểm", Share(90) with { FullWhenNothingArose = true }, 1, new() { NothingArose = true }, 1 },
        { "bậc trên cùng", Tiers(true, (95, 1), (90, 0.75m), (80, 0.5m), (0, 0)), 1, Of(95, 100), 1 },
        { "ngay dưới bậc trên cùng", Tiers(true, (95, 1), (90, 0.75m), (80, 0.5m), (0, 0)), 1, Of(9499, 10000), 0.75m },
        { "dưới mọi bậc", Tiers(true, (95, 1), (90, 0.75m)), 1, Of(1, 100), 0 },
        { "bậc của số lượng", Tiers(false, (3, 0.5m), (1, 0.25m), (0, 0)), 0.5m, Done(2), 0.25m },
        { "bậc của số lượng, đủ", Tiers(false, (3, 0.5m), (1, 0.25m), (0, 0)), 0.5m, Done(7), 0.5m },
        { "chọn mức giữa", Choices(("none", 2), ("khien_trach", 1), ("canh_cao", 0)), 2, new() { Choice = "khien_trach" }, 1 },
        { "đạt chỉ tiêu", Target(70), 1.5m, Of(50, 100) with { Target = 50 }, 1.5m },
        { "vượt chỉ tiêu vẫn là điểm tối đa", Target(70), 1.5m, Of(90, 100) with { Target = 50 }, 1.5m },
        { "70 % của chỉ tiêu: đúng sàn", Target(70), 1.5m, Of(35, 100) with { Target = 50 }, 1.05m },
        { "dưới 70 % của chỉ tiêu", Target(70), 1.5m, Of(3499, 10000) with { Target = 50 }, 0 },
        { "chỉ tiêu là một con số", Target(0) with { IsShare = false }, 2, Done(15) with { Target = 20 }, 1.5m },
        { "đủ báo cáo", new(ScoringKind.Count) { Required = 4 }, 1, Done(4), 1 },
        { "thiếu một báo cáo, chia đều", new(ScoringKind.Count) { Required = 4 }, 1, Done(3), 0.75m },
        { "thiếu hai báo cáo, mỗi cái trừ 0,3", new(ScoringKind.Count) { Required = 4, Each = 0.3m }, 1, Done(2), 0.4m },
        { "trừ quá điểm thì còn 0", new(ScoringKind.Count) { Required = 4, Each = 0.3m }, 1, Done(0), 0 },
        { "nhiều hơn yêu cầu không thêm điểm", new(ScoringKind.Count) { Required = 4 }, 1, Done(9), 1 },
        { "không vi phạm", new(ScoringKind.Violation), 1, Done(0), 1 },
        { "một vi phạm mất hết", new(ScoringKind.Violation), 1, Done(1), 0 },
        { "mỗi vi phạm trừ 0,25", new(ScoringKind.Violation) { Each = 0.25m }, 1, Done(3), 0.25m },
        { "vi phạm quá điểm thì còn 0", new(ScoringKind.Violation) { Each = 0.25m }, 1, Done(9), 0 },
        { "khảo sát: điểm trung bình trên thang đo", new(ScoringKind.Survey), 2, Of(4.2m, 5), 1.68m },
        { "khảo sát: ý kiến có trọng số 100/60/20/0", Weighted, 2, new() { Counts = [10, 5, 3, 2] }, 1.36m },
        { "TT 01/2018: trung bình hồ sơ, một số lẻ", PerFile, 2, new() { Counts = [5, 3, 1] }, 1.4m },
        { "thưởng hai lần", new(ScoringKind.Bonus) { Each = 0.5m }, 2, Done(2), 1 },
        { "thưởng không quá mức", new(ScoringKind.Bonus) { Each = 0.5m }, 2, Done(9), 2 },
        { "phạt hai lần", new(ScoringKind.Penalty) { Each = 0.5m }, 2, Done(2), -1 },
        { "phạt không quá mức", new(ScoringKind.Penalty) { Each = 0.5m }, 2, Done(9), -2 },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void An_answer_gives_the_points_the_rule_says(string case_, ScoringRule rule, decimal max, IndexAnswer answer, decimal points) =>
        Assert.True(points == IndexScoring.One(Component(rule, max), answer, 2).Points, $"{case_}: {IndexScoring.One(Component(rule, max), answer, 2).Points}, not {points}");

    public static TheoryData<ScoringRule, IndexAnswer, string> Misfits => new()
    {
        { new(ScoringKind.YesNo), Done(1), "chọn có hoặc không" },
        { Share(80), Done(1), "nhập đủ" },
        { Share(80), Of(11, 10), "lớn hơn tổng số (10)" },
        { Share(80), Of(0, 0), "không áp dụng" },
        { Share(80) with { FullWhenNothingArose = true }, Of(0, 0), "không phát sinh" },
        { Share(80), new() { NothingArose = true }, "không cho chọn" },
        { Share(80), Of(-1, 10), "không được âm" },
        { Target(0), Of(1, 10), "chỉ tiêu được giao" },
        { Target(0), Of(1, 10) with { Target = 0 }, "lớn hơn 0" },
        { Choices(("a", 1)), new() { Choice = "b" }, "chọn một trong các mức" },
        { PerFile, new() { Counts = [1] }, "cả 3 mức" },
        { PerFile, new() { Counts = [0, 0, 0] }, "bằng 0" },
        { new(ScoringKind.Violation), new() { Yes = true }, "nhập số vi phạm" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public void An_answer_that_does_not_fit_is_refused_by_name(ScoringRule rule, IndexAnswer answer, string says)
    {
        var refused = Assert.Throws<RuleBroken>(() => IndexScoring.One(Component(rule, 1), answer, 2));
        Assert.StartsWith("1.1.1 Thử: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_are_never_over_the_maximum_nor_below_nought_and_more_never_gives_less() =>
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500], Gen.Int[1, 500], Gen.Int[0, 100], Gen.Int[0, 3].Select(at => Reckoned[at])).Sample((a, b, of, floor, kind) =>
        {
            var rule = new ScoringRule(kind) { Floor = floor, Required = of, Tiers = [new(90, 1.5m), new(floor, 0.7m)] };
            var (less, more) = (PointsOf(rule, Math.Min(Math.Min(a, b), of), of), PointsOf(rule, Math.Min(Math.Max(a, b), of), of));
            return less <= more && less >= 0 && more <= 1.5m;
        });

    private static readonly ScoringKind[] Reckoned = [ScoringKind.Proportional, ScoringKind.Tiered, ScoringKind.Target, ScoringKind.Count];

    private static decimal PointsOf(ScoringRule rule, int done, int of) =>
        IndexScoring.One(Component(rule with { Tiers = [.. rule.Tiers.OrderBy(t => t.From).Zip([0.7m, 1.5m], (t, p) => t with { Points = p })] }, 1.5m), Of(done, of) with { Target = 60 }, 2).Points;

    internal static IndexComponent Component(ScoringRule rule, decimal max) => new("1.1.1", "Thử", max, rule);

    internal static ScoringRule Share(decimal floor) => new(ScoringKind.Proportional) { Floor = floor };

    internal static ScoringRule Target(decimal floor) => new(ScoringKind.Target) { Floor = floor };

    internal static ScoringRule Tiers(bool isShare, params (decimal From, decimal Points)[] tiers) => new(ScoringKind.Tiered) { IsShare = isShare, Tiers = [.. tiers.Select(t => new ScoreTier(t.From, t.Points))] };

    internal static ScoringRule Choices(params (string Key, decimal Points)[] choices) => new(ScoringKind.Choice) { Choices = [.. choices.Select(c => new ScoreChoice(c.Key, c.Key, c.Points))] };

    internal static ScoringRule Weighted => Choices(("A", 100), ("B", 60), ("C", 20), ("D", 0)) with { Kind = ScoringKind.Survey };

    internal static ScoringRule PerFile => Choices(("ngắn hơn", 2), ("bằng", 1), ("dài hơn", 0)) with { Kind = ScoringKind.PerFile };

    internal static IndexAnswer Of(decimal done, decimal of) => new() { Done = done, Of = of };

    internal static IndexAnswer Done(decimal done) => new() { Done = done };
}
