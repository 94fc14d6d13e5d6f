namespace MotCua.ReformIndex;

/// <summary>One vector for each kind of rule: from the answer to the nearest step that gains, and by how much.</summary>
public class NextStepTests
{
    private static readonly ScoringRule Floor80 = new(ScoringKind.Proportional) { Floor = 80 };
    private static readonly ScoringRule Tiers = new(ScoringKind.Tiered) { Tiers = [new(90, 2), new(70, 1)] };

    public static TheoryData<string, ScoringRule, IndexAnswer, string?, decimal> Vectors => new()
    {
        { "yes/no", new(ScoringKind.YesNo), new() { Yes = false }, "làm để trả lời được «có»", 4 },
        { "full", new(ScoringKind.YesNo), new() { Yes = true }, null, 0 },
        { "below the floor", Floor80, new() { Done = 70, Of = 100 }, "thêm 10 để đạt 80 % (80/100)", 3.2m },
        { "above the floor", Floor80, new() { Done = 90, Of = 100 }, "thêm 10 để đạt 100 % (100/100)", 0.4m },
        { "a share that does not divide", Floor80, new() { Done = 5, Of = 7 }, "thêm 1 để đạt 80 % (6/7)", 3.43m },
        { "first tier", Tiers, new() { Done = 1, Of = 3 }, "thêm 2 để đạt 70 % (3/3)", 2 },
        { "next tier", Tiers, new() { Done = 75, Of = 100 }, "thêm 15 để đạt 90 % (90/100)", 1 },
        { "top tier", Tiers, new() { Done = 95, Of = 100 }, null, 0 },
        { "next choice", new(ScoringKind.Choice) { Choices = [new("a", "Trước hạn", 4), new("b", "Đúng hạn", 2), new("c", "Trễ", 0)] }, new() { Choice = "c" }, "đạt mức «Đúng hạn»", 2 },
        { "one more", new(ScoringKind.Count) { Required = 4, Each = 1 }, new() { Done = 2 }, "thêm 1 để có 3", 1 },
        { "target", new(ScoringKind.Target), new() { Done = 40, Of = 100, Target = 50 }, "thêm 10 để đạt 50 %, chỉ tiêu 50 (50/100)", 0.8m },
        { "violations stay", new(ScoringKind.Violation) { Each = 1 }, new() { Done = 2 }, null, 0 },
        { "does not apply", new(ScoringKind.YesNo), new() { NotApplicable = "không có" }, null, 0 },
        { "unanswered", new(ScoringKind.YesNo), new(), "chưa chấm: trả lời thành phần này", 4 },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void The_nearest_step_and_what_it_gains(string what, ScoringRule rule, IndexAnswer answer, string? words, decimal gain)
    {
        var step = NextStep.Of(new IndexComponent("1.1.1", what, 4, rule), answer, 2);

        Assert.Equal((words, gain), (step?.Words, step?.Gain ?? 0));
    }
}
