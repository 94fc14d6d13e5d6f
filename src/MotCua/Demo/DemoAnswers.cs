using MotCua.ReformIndex;

namespace MotCua.Demo;

/// <summary>Believable answers to every component of a set, whatever its rule: a ward that does so many percent well.</summary>
internal static class DemoAnswers
{
    /// <summary>How well the wards do, in percent; the first is the demonstration's own.</summary>
    public static int Share(int ward) => 86 + (ward == 1 ? 6 : -9 * ward);

    public static IReadOnlyList<IndexEntry> Of(IndexArea area, int share) =>
        [.. area.Components.Where(c => !c.IsSurvey).Select((c, at) => new IndexEntry(c.Code) { Answer = Answer(c, Luck(c.Code, at, share)), Explanation = at % 4 == 0 ? "Theo sổ theo dõi của văn phòng." : "" })];

    /// <summary>The survey's means, and here and there fewer points for want of proof.</summary>
    public static IReadOnlyList<IndexEntry> Appraisals(IndexArea area, AreaSheet sheet, int share) =>
    [
        .. area.Components.Select((c, at) => (Component: c, At: at, Entry: sheet.Entry(c.Code)))
            .Where(c => c.Component.IsSurvey || (c.At % 5 == 3 && c.Entry.Answer.Yes == true))
            .Select(c => c.Component.IsSurvey
                ? c.Entry with { Answer = new() { Done = Math.Round((Luck(c.Component.Code, c.At, share) / 20m) - 0.3m, 1), Of = 5 } }
                : c.Entry with { Appraised = c.Component.Max / 2, Reason = "Tài liệu kiểm chứng chưa đủ." }),
    ];

    // The same for the same component and ward, spread around the share.
    private static int Luck(string code, int at, int share) => Math.Clamp(share + ((code.Sum(c => c) * 7 + at * 13) % 25) - 12, 30, 100);

    private static IndexAnswer Answer(IndexComponent component, int luck) => component.Rule.Kind switch
    {
        ScoringKind.YesNo => new() { Yes = luck > 78 },
        ScoringKind.Choice => new() { Choice = component.Rule.Choices[luck > 78 ? 0 : component.Rule.Choices.Count - 1].Key },
        ScoringKind.PerFile => new() { Counts = [.. component.Rule.Choices.Select((_, at) => at == 0 ? luck : 100 - luck)] },
        ScoringKind.Count => new() { Done = luck > 78 ? component.Rule.Required : Math.Max(0, component.Rule.Required - 1) },
        ScoringKind.Target when component.Rule.IsShare => new() { Done = luck, Of = 100, Target = 85 },
        ScoringKind.Target => new() { Done = luck, Target = 85 },
        ScoringKind.Tiered when !component.Rule.IsShare => new() { Done = luck > 78 ? 3 : 1 },
        ScoringKind.Violation or ScoringKind.Bonus or ScoringKind.Penalty => new() { Done = luck > 60 ? 0 : 1 },
        _ => new() { Done = luck, Of = 100 },
    };
}
