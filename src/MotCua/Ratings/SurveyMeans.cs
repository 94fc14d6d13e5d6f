using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.ReformIndex;

namespace MotCua.Ratings;

/// <summary>Mean of the valid answers to the questions of one factor, on the scale of its set.</summary>
/// <param name="Mean">To two decimals.</param>
/// <param name="Top">End of the scale.</param>
/// <param name="Forms">From how many forms.</param>
internal sealed record FactorMean(decimal Mean, int Top, int Forms)
{
    /// <summary>By the folded name of the factor; nothing for a factor that fewer than the least answered, as it would tell who did.</summary>
    public static IReadOnlyDictionary<string, FactorMean> Of(IReadOnlyList<SurveyForm> forms, QuestionContent content, int least)
    {
        var (found, top) = (new Dictionary<string, FactorMean>(), content.Levels.Max(l => l.Value));
        foreach (var factor in content.Questions.Where(q => q.Factor.Length > 0).GroupBy(q => VietnamText.Fold(q.Factor)))
        {
            var answers = forms.Where(f => f.Counts).Select(f => factor.Select(q => f.Entry!.Answers.GetValueOrDefault(q.Code)).Where(level => level != 0).ToList()).Where(a => a.Count > 0).ToList();
            if (answers.Count >= Math.Max(1, least)) found[factor.Key] = new(Math.Round(answers.SelectMany(a => a).Average(level => (decimal)level), 2, MidpointRounding.AwayFromZero), top, answers.Count);
        }
        return found;
    }
}

/// <summary>The means of the last survey closed within some days; read once in a request however many components are bound to them.</summary>
internal sealed class SurveyMeans(MotCuaDbContext db)
{
    private readonly Dictionary<FigureAsked, IReadOnlyDictionary<string, FactorMean>> _read = [];

    public async Task<FactorMean?> OfAsync(FigureAsked asked, string factor, CancellationToken cancellationToken)
    {
        if (!_read.TryGetValue(asked, out var means)) _read[asked] = means = await ReadAsync(asked, cancellationToken);
        return means.GetValueOrDefault(VietnamText.Fold(factor));
    }

    // Forms are frozen when a survey is closed, so they say what the closed figures say.
    private async Task<IReadOnlyDictionary<string, FactorMean>> ReadAsync(FigureAsked asked, CancellationToken cancellationToken)
    {
        var last = await db.Surveys.AsNoTracking().Where(s => s.AgencyId == asked.AgencyId && s.ClosedOn >= asked.From && s.ClosedOn <= asked.To).OrderByDescending(s => s.ClosedOn).ThenByDescending(s => s.Id).FirstOrDefaultAsync(cancellationToken);
        if (last is null) return new Dictionary<string, FactorMean>();
        var (id, set) = (last.Id, last.Terms.SetId);
        var content = (await db.QuestionSets.AsNoTracking().SingleAsync(s => s.Id == set, cancellationToken)).Content;
        return FactorMean.Of(await db.SurveyForms.AsNoTracking().Where(f => f.SurveyId == id).ToListAsync(cancellationToken), content, last.Result!.Least);
    }
}
