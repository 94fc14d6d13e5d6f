namespace MotCua.Ratings;

/// <summary>Rows over forms by factor, question, field and unit; what would stand on too few forms is put together with others (as <see cref="RatingRow.Shown"/> does).</summary>
internal sealed class SurveyTable(IReadOnlyList<SurveyForm> forms, QuestionContent content, int least)
{
    private const string NoUnit = "Không theo bộ phận";

    private readonly IReadOnlyList<string> _factors = [.. content.Questions.Select(FactorOf).Distinct()];

    public SurveyResult Fill(SurveyResult counts)
    {
        var factors = _factors.Select(factor => RowOf(factor, forms, QuestionsOf(factor))).ToList();
        return counts with
        {
            Overall = RowOf("Chỉ số hài lòng chung", forms, content.Questions),
            FactorNames = _factors,
            Factors = [.. factors.Where(f => f.Forms >= least)],
            Criteria = [.. _factors.SelectMany(CriteriaOf)],
            Groups = Split(f => f.Group),
            Units = Split(f => f.Unit.Length > 0 ? f.Unit : NoUnit),
        };
    }

    private static string FactorOf(Question question) => question.Factor.Length > 0 ? question.Factor : "Câu hỏi chung";

    private List<Question> QuestionsOf(string factor) => [.. content.Questions.Where(q => FactorOf(q) == factor)];

    private SatisfiedRow RowOf(string name, IEnumerable<SurveyForm> of, IReadOnlyList<Question> questions)
    {
        var answers = of.Select(f => questions.Select(q => f.Entry!.Answers.GetValueOrDefault(q.Code)).Where(level => level != 0).ToList()).Where(a => a.Count > 0).ToList();
        return new(name, answers.Count, answers.Sum(a => a.Count), answers.Sum(a => a.Count(content.IsSatisfied)));
    }

    // Of one question, answers are forms; a question few answered joins another of its factor, else the factor less the others would tell it.
    private IEnumerable<SatisfiedCriterion> CriteriaOf(string factor) => RatingRow
        .Shown(QuestionsOf(factor).Select(q => RowOf(q.Text, forms, [q])).Where(r => r.Forms > 0).Select(r => new RatingRow(r.Name, r.Answers, r.Satisfied)), least)
        .OrderBy(row => content.Questions.Select(q => q.Text).ToList().IndexOf(row.Name) is var at and >= 0 ? at : int.MaxValue)
        .Select(row => new SatisfiedCriterion(factor, new(row.Name, Math.Min(row.Count, forms.Count), row.Count, row.Satisfied)));

    private List<SatisfiedGroup> Split(Func<SurveyForm, string> nameOf)
    {
        var shown = RatingRow.Shown(forms.GroupBy(nameOf).Select(g => new RatingRow(g.Key, g.Count(), 0)), least).Select(r => r.Name).ToList();
        var groups = shown.Select(name => (Name: name, Forms: forms.Where(f => (shown.Contains(nameOf(f)) ? nameOf(f) : RatingRow.Others) == name).ToList())).ToList();
        var cells = groups.Select(g => _factors.Select(factor => RowOf(factor, g.Forms, QuestionsOf(factor))).ToList()).ToList();
        // A factor too few answered in one group is left out of all: the whole less the others would tell it.
        return [.. groups.Select((g, at) => new SatisfiedGroup(RowOf(g.Name, g.Forms, content.Questions), [.. _factors.Select((_, factor) => cells.All(row => row[factor].Forms >= least) ? cells[at][factor] : null)]))];
    }
}
