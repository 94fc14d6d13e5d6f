namespace MotCua.ReformIndex;

/// <summary>The smallest change that would give a component more points, and how many. Pure: reckoned by the same rules as the points themselves.</summary>
/// <param name="Words">What would have to be so: «thêm 12 để đạt 95 %».</param>
/// <param name="Answer">The answer as it would be then.</param>
/// <param name="Gain">Points more than now.</param>
public sealed record NextStep(string Words, IndexAnswer Answer, decimal Gain)
{
    /// <summary>Null where nothing that is done now changes the points: full ones, violations that happened, survey answers.</summary>
    public static NextStep? Of(IndexComponent component, IndexAnswer? answer, int decimals)
    {
        ArgumentNullException.ThrowIfNull(component);
        var now = IndexScoring.One(component, answer, decimals);
        if (component.IsOutside || now.Standing is ScoreStanding.NotApplicable || now.ToGain <= 0) return null;
        if (answer is null or { IsEmpty: true }) return new("chưa chấm: trả lời thành phần này", new(), now.ToGain);
        return Steps(component, answer).Select(s => new NextStep(s.Words, s.Answer, IndexScoring.One(component, s.Answer, decimals).Points - now.Points)).FirstOrDefault(s => s.Gain > 0);
    }

    // From the nearest on; the first that gains is told.
    private static IEnumerable<(string Words, IndexAnswer Answer)> Steps(IndexComponent component, IndexAnswer answer) => component.Rule.Kind switch
    {
        ScoringKind.YesNo => [("làm để trả lời được «có»", answer with { Yes = true })],
        ScoringKind.Choice => component.Rule.Choices.OrderBy(c => c.Points).Select(c => ($"đạt mức «{c.Text}»", answer with { Choice = c.Key })),
        ScoringKind.Count => answer.Done is { } have ? Up(component.Rule.Required - have).Select(more => ($"thêm {more.PrintPoints()} để có {(have + more).PrintPoints()}", answer with { Done = have + more })) : [],
        ScoringKind.Tiered => component.Rule.Tiers.OrderBy(t => t.From).SelectMany(t => Reaching(answer, component.Rule.IsShare, t.From, $"đạt {t.From.PrintPoints()}{(component.Rule.IsShare ? " %" : "")}")),
        ScoringKind.Proportional => new[] { component.Rule.Floor, 100 }.SelectMany(percent => Reaching(answer, true, percent, $"đạt {percent.PrintPoints()} %")),
        ScoringKind.Target when answer.Target is { } target => new[] { target * component.Rule.Floor / 100, target }.SelectMany(asked => Reaching(answer, component.Rule.IsShare, asked, $"đạt {asked.PrintPoints()}{(component.Rule.IsShare ? " %" : "")}, chỉ tiêu {target.PrintPoints()}")),
        _ => [],
    };

    // Of as many as there are now: what comes yet is for the forecast.
    private static IEnumerable<(string, IndexAnswer)> Reaching(IndexAnswer answer, bool isShare, decimal asked, string goal)
    {
        if (answer.Done is not { } done || (isShare && answer.Of is not > 0)) yield break;
        var needed = isShare ? Math.Ceiling(asked * answer.Of!.Value / 100) : asked;
        if (needed <= done || (isShare && needed > answer.Of)) yield break;
        yield return ($"thêm {(needed - done).PrintPoints()} để {goal}{(isShare ? $" ({needed.PrintPoints()}/{answer.Of!.Value.PrintPoints()})" : "")}", answer with { Done = needed });
    }

    private static IEnumerable<decimal> Up(decimal missing)
    {
        for (var more = 1m; more <= Math.Min(missing, 50); more++) yield return more;
    }
}
