using MotCua.Platform;

namespace MotCua.ReformIndex;

/// <summary>Points before rounding, one way for each kind of rule. A floor is compared without dividing, so that what reaches it exactly has reached it.</summary>
internal static class ComponentPoints
{
    public static decimal Of(IndexComponent component, IndexAnswer answer)
    {
        if (answer.NothingArose) return component.Rule.FullWhenNothingArose ? component.Max : throw No(component, "quy tắc chấm không cho chọn «không phát sinh». Trả lời theo số liệu, hoặc ghi «không áp dụng» và lý do.");
        return component.Rule.Kind switch
        {
            ScoringKind.YesNo => (answer.Yes ?? throw No(component, "chọn có hoặc không.")) ? component.Max : 0,
            ScoringKind.Proportional => Proportional(component, answer),
            ScoringKind.Tiered => Tiered(component, answer),
            ScoringKind.Choice => ChosenOf(component, answer.Choice).Points,
            ScoringKind.Target => AgainstTarget(component, answer),
            ScoringKind.Count => Counted(component, answer),
            ScoringKind.Violation => Violated(component, Times(component, answer, "số vi phạm")),
            ScoringKind.Survey => Surveyed(component, answer),
            ScoringKind.PerFile => Mean(component, answer, "số hồ sơ"),
            ScoringKind.Bonus => Times(component, answer, "số lần được thưởng") * component.Rule.Each,
            ScoringKind.Penalty => -Times(component, answer, "số lần bị phạt") * component.Rule.Each,
            _ => throw new InvalidOperationException($"No such kind of rule: {component.Rule.Kind}."),
        };
    }

    private static decimal Proportional(IndexComponent component, IndexAnswer answer)
    {
        var (done, of) = Share(component, answer);
        return done * 100 < component.Rule.Floor * of ? 0 : done * component.Max / of;
    }

    private static decimal Tiered(IndexComponent component, IndexAnswer answer)
    {
        var (done, of) = component.Rule.IsShare ? Share(component, answer) : (Times(component, answer, "số lượng"), 100);
        return component.Rule.Tiers.OrderByDescending(t => t.From).FirstOrDefault(t => done * 100 >= t.From * of)?.Points ?? 0;
    }

    private static decimal AgainstTarget(IndexComponent component, IndexAnswer answer)
    {
        var (done, of) = component.Rule.IsShare ? Share(component, answer) : (Times(component, answer, "kết quả đạt được"), 100);
        var target = answer.Target ?? throw No(component, "nhập chỉ tiêu được giao.");
        if (target <= 0 || (component.Rule.IsShare && target > 100)) throw No(component, component.Rule.IsShare ? "chỉ tiêu được giao là số phần trăm lớn hơn 0, không quá 100." : "chỉ tiêu được giao phải lớn hơn 0.");
        // reached / target = (done / of × 100) / target
        var (reached, asked) = (done * 100, target * of);
        return reached * 100 < component.Rule.Floor * asked ? 0 : Math.Min(component.Max, reached * component.Max / asked);
    }

    private static decimal Counted(IndexComponent component, IndexAnswer answer)
    {
        var missing = Math.Max(0, component.Rule.Required - Times(component, answer, "số lượng"));
        if (component.Rule.Each > 0) return Math.Max(0, component.Max - (missing * component.Rule.Each));
        return component.Rule.Required == 0 ? component.Max : component.Max * (component.Rule.Required - missing) / component.Rule.Required;
    }

    private static decimal Violated(IndexComponent component, decimal times) =>
        times == 0 ? component.Max : component.Rule.Each == 0 ? 0 : Math.Max(0, component.Max - (times * component.Rule.Each));

    // Answers with their weights in percent, or the mean on a scale as a survey office reports it.
    private static decimal Surveyed(IndexComponent component, IndexAnswer answer)
    {
        if (answer.Counts is not null && component.Rule.Choices.Count > 0) return Mean(component, answer, "số ý kiến") * component.Max / 100;
        var (mean, scale) = Share(component, answer, "điểm trung bình", "điểm cao nhất của thang đo");
        return mean * component.Max / scale;
    }

    private static decimal Mean(IndexComponent component, IndexAnswer answer, string what)
    {
        var choices = component.Rule.Choices;
        if (answer.Counts is not { } counts || counts.Count != choices.Count) throw No(component, $"nhập {what} của cả {choices.Count} mức.");
        if (counts.Any(c => c < 0)) throw No(component, $"{what} không được âm.");
        var all = counts.Sum(c => (decimal)c);
        return all == 0 ? throw No(component, Nothing(component, what)) : counts.Zip(choices, (count, choice) => count * choice.Points).Sum() / all;
    }

    private static ScoreChoice ChosenOf(IndexComponent component, string? key) =>
        component.Rule.Choices.FirstOrDefault(c => c.Key == key) ?? throw No(component, $"chọn một trong các mức: {string.Join("; ", component.Rule.Choices.Select(c => c.Text))}.");

    private static decimal Times(IndexComponent component, IndexAnswer answer, string what)
    {
        var times = answer.Done ?? throw No(component, $"nhập {what}.");
        return times < 0 ? throw No(component, $"{what} không được âm.") : times;
    }

    private static (decimal Done, decimal Of) Share(IndexComponent component, IndexAnswer answer, string upper = "số đạt được", string lower = "tổng số")
    {
        if (answer.Done is not { } done || answer.Of is not { } of) throw No(component, $"nhập đủ {upper} và {lower}.");
        if (done < 0 || of < 0) throw No(component, $"{upper} và {lower} không được âm.");
        if (of == 0) throw No(component, Nothing(component, lower));
        return done > of ? throw No(component, $"{upper} ({done.PrintPoints()}) lớn hơn {lower} ({of.PrintPoints()}).") : (done, of);
    }

    private static string Nothing(IndexComponent component, string what) =>
        component.Rule.FullWhenNothingArose ? $"{what} bằng 0: chọn «không phát sinh»." : $"{what} bằng 0 nên không tính được tỷ lệ: ghi «không áp dụng» và lý do.";

    private static RuleBroken No(IndexComponent component, string why) => new($"{component.Code} {component.Name}: {why}");
}
