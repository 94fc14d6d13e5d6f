using MotCua.Platform;

namespace MotCua.Ratings;

/// <summary>What deserves a second look before closing. A flag excludes nothing by itself.</summary>
public static class SurveyFlags
{
    /// <param name="forms">Of one survey.</param>
    /// <param name="content">Its questions.</param>
    /// <param name="run">How many forms in a row with the same answers are odd.</param>
    /// <param name="points">How many percentage points from the others are odd.</param>
    /// <param name="least">Fewer forms say nothing.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<SurveyForm> forms, QuestionContent content, int run, int points, int least)
    {
        ArgumentNullException.ThrowIfNull(content);
        var counted = forms.Where(f => f.Counts).OrderBy(f => f.Number).ToList();
        return
        [
            .. counted.GroupBy(f => f.Batch).OrderBy(g => g.Key).SelectMany(g => Runs([.. g], run)),
            .. OddOnes(counted.GroupBy(f => f.Unit).Where(g => g.Key.Length > 0).Select(g => new RatingRow(g.Key, g.Count(), g.Count(f => IsSatisfied(f, content)))), points, least),
        ];
    }

    /// <summary>Names whose share lies apart from the rest by so many points, and not by chance: the intervals do not meet.</summary>
    public static IEnumerable<string> OddOnes(IEnumerable<RatingRow> rows, int points, int least)
    {
        var all = rows.OrderBy(r => r.Name, StringComparer.Ordinal).ToList();
        var (count, satisfied) = (all.Sum(r => r.Count), all.Sum(r => r.Satisfied));
        foreach (var row in all.Where(r => r.Count >= least && count - r.Count >= least))
        {
            var rest = new RatingRow("", count - row.Count, satisfied - row.Satisfied);
            var apart = row.Interval.Low > rest.Interval.High || rest.Interval.Low > row.Interval.High;
            if (apart && Math.Abs(row.Share - rest.Share) * 100 >= points) yield return $"{row.Name}: {row.Share.PrintShare()} hài lòng, các nơi khác {rest.Share.PrintShare()} – lệch bất thường.";
        }
    }

    private static IEnumerable<string> Runs(List<SurveyForm> forms, int run)
    {
        for (var start = 0; start < forms.Count;)
        {
            var end = start + 1;
            while (end < forms.Count && forms[end].Entry!.DifferingFrom(forms[start].Entry!).Count == 0) end++;
            if (end - start >= run) yield return $"Tập {forms[start].Batch}: {end - start} phiếu liền nhau trả lời giống hệt (phiếu {forms[start].Number} đến {forms[end - 1].Number}).";
            start = end;
        }
    }

    private static bool IsSatisfied(SurveyForm form, QuestionContent content)
    {
        var answers = form.Entry!.Answers;
        return answers.TryGetValue(content.Overall.Code, out var overall) ? content.IsSatisfied(overall) : answers.Values.Count(content.IsSatisfied) * 2 > answers.Count;
    }
}
