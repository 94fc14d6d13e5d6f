namespace MotCua.ReformIndex;

/// <summary>What is wrong with a set of criteria, in words: parts must add up to the whole, codes be unique, rules be complete.</summary>
public static class CriteriaCheck
{
    public static IReadOnlyList<string> Of(IndexCriteria criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return [.. Sums(criteria), .. Codes(criteria), .. criteria.Components.SelectMany(Rule)];
    }

    private static IEnumerable<string> Sums(IndexCriteria criteria)
    {
        if (!criteria.Components.Any()) yield return "Bộ tiêu chí chưa có thành phần nào.";
        foreach (var area in criteria.Areas.Where(a => !a.IsOutside))
        {
            if (Differs(area.Max, area.Criteria.Sum(c => c.Max), out var sum)) yield return $"Lĩnh vực {area.Code}: điểm {area.Max.PrintPoints()} khác tổng các tiêu chí {sum.PrintPoints()}.";
            foreach (var criterion in area.Criteria)
                if (Differs(criterion.Max, criterion.Components.Sum(c => c.Max), out sum)) yield return $"Tiêu chí {criterion.Code}: điểm {criterion.Max.PrintPoints()} khác tổng các thành phần {sum.PrintPoints()}.";
        }
    }

    private static bool Differs(decimal whole, decimal parts, out decimal sum) => whole != (sum = parts);

    private static IEnumerable<string> Codes(IndexCriteria criteria) =>
        criteria.Areas.Select(a => a.Code).GroupBy(c => c).Where(g => g.Count() > 1).Select(g => $"Mã lĩnh vực {g.Key} có hai lần.")
            .Concat(criteria.Components.GroupBy(c => c.Code).Where(g => g.Count() > 1).Select(g => $"Mã thành phần {g.Key} có hai lần."));

    /// <summary>One component by itself.</summary>
    public static IEnumerable<string> Rule(IndexComponent component)
    {
        ArgumentNullException.ThrowIfNull(component);
        var rule = component.Rule;
        if (component.Max <= 0) yield return $"{component.Code}: điểm phải lớn hơn 0.";
        if (component.Name.Length == 0) yield return $"{component.Code}: thiếu tên.";
        if (rule.Floor is < 0 or > 100) yield return $"{component.Code}: mức sàn từ 0 đến 100 %.";
        if (rule.Kind is ScoringKind.Tiered && rule.Tiers.Count == 0) yield return $"{component.Code}: kiểu chấm theo bậc cần ít nhất một bậc.";
        if (rule.Tiers.Any(t => t.Points < 0 || t.Points > component.Max)) yield return $"{component.Code}: điểm của mỗi bậc từ 0 đến {component.Max.PrintPoints()}.";
        if (rule.Kind is ScoringKind.Choice or ScoringKind.PerFile && rule.Choices.Count < 2) yield return $"{component.Code}: kiểu chấm này cần ít nhất hai mức.";
        if (rule.Kind is not ScoringKind.Survey && rule.Choices.Any(c => c.Points < 0 || c.Points > component.Max)) yield return $"{component.Code}: điểm của mỗi mức từ 0 đến {component.Max.PrintPoints()}.";
        if (rule.Kind is ScoringKind.Count && rule.Required <= 0) yield return $"{component.Code}: ghi số lượng phải có.";
        if (rule.Kind is ScoringKind.Bonus or ScoringKind.Penalty && rule.Each <= 0) yield return $"{component.Code}: ghi điểm của mỗi lần.";
        if (component.IsSurvey != rule.Kind is ScoringKind.Survey) yield return $"{component.Code}: phần điều tra xã hội học phải chấm theo kiểu điều tra, và ngược lại.";
    }
}
