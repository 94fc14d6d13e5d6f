namespace MotCua.ReformIndex.Rounds;

/// <summary>The inputs of one component, by the kind of its rule.</summary>
internal sealed record AnswerBox(int Index, IndexComponent Component, AnswerForm Typed)
{
    public static bool HasLower(ScoringRule rule) => rule.Kind is ScoringKind.Proportional or ScoringKind.Survey || (rule.Kind is ScoringKind.Tiered or ScoringKind.Target && rule.IsShare);

    public static string UpperOf(ScoringRule rule) => rule.Kind switch
    {
        ScoringKind.Survey => "Điểm trung bình",
        ScoringKind.Violation => "Số vi phạm",
        ScoringKind.Bonus => "Số lần được thưởng",
        ScoringKind.Penalty => "Số lần bị phạt",
        _ when HasLower(rule) => "Số đạt được",
        ScoringKind.Count => $"Số lượng (phải có {rule.Required})",
        _ => "Số lượng",
    };
}
