using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Ratings;

public enum RatingView
{
    [Display(Name = "Lĩnh vực")] Field = 1,
    [Display(Name = "Thủ tục")] Procedure = 2,
    [Display(Name = "Bộ phận giải quyết")] Unit = 3,
    [Display(Name = "Kênh đánh giá")] Channel = 4,
}

/// <summary>What mixed slips of some months say. Every slip weighs the same; nothing is shown of fewer than the least.</summary>
/// <param name="Total">All; null when there are too few.</param>
/// <param name="WithoutBursts">Without what was given in a rush at one machine; null when there are too few, or the difference is.</param>
/// <param name="Answered">Dossiers granted or refused in the same months.</param>
/// <param name="Excluded">Slips two people left out; in no other number here.</param>
/// <param name="Period">The months that could be shown.</param>
public sealed record RatingFigures(RatingRow? Total, RatingRow? WithoutBursts, int Answered, int Excluded, RatingPeriod Period)
{
    private const int MostRead = 20_000;

    public IReadOnlyList<RatingRow> Rows { get; private init; } = [];

    public IReadOnlyList<RatingRow> Questions { get; private init; } = [];

    /// <summary>Few of a kind are put together, so only counts of its rows mean anything.</summary>
    public IReadOnlyList<RatingRow> Apologies { get; private init; } = [];

    private IReadOnlyList<RatingRow> Units { get; init; } = [];

    public IReadOnlyList<string> Comments { get; private init; } = [];

    public decimal? ResponseRate => Total is { } total && Answered > 0 ? Math.Min(1, (decimal)total.Count / Answered) : null;

    /// <summary>The whole only, for the public.</summary>
    public static async Task<RatingFigures> TotalAsync(MotCuaDbContext db, RatingPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        period = await period.GuardedAsync(db, cancellationToken);
        var excluded = await Slips(db, period).CountAsync(cancellationToken) - await Counted(db, period).CountAsync(cancellationToken);
        var counted = await Counted(db, period).GroupBy(r => 1).Select(g => new { All = g.Count(), Satisfied = g.Count(r => r.IsSatisfied), Burst = g.Count(r => r.InBurst), BurstSatisfied = g.Count(r => r.InBurst && r.IsSatisfied) }).SingleOrDefaultAsync(cancellationToken);
        var all = new RatingRow("Tất cả", counted?.All ?? 0, counted?.Satisfied ?? 0);
        var calm = new RatingRow("Không kể phiếu dồn dập", all.Count - (counted?.Burst ?? 0), all.Satisfied - (counted?.BurstSatisfied ?? 0));
        return new(all.Count < period.Least ? null : all, calm.Count < period.Least || (counted!.Burst > 0 && counted.Burst < period.Least) ? null : calm, await AnsweredAsync(db, period, cancellationToken), excluded, period);
    }

    public static async Task<RatingFigures> OfAsync(MotCuaDbContext db, RatingPeriod period, RatingView view, CancellationToken cancellationToken)
    {
        var figures = await TotalAsync(db, period, cancellationToken);
        if (figures.Total is null) return figures;
        period = figures.Period;
        var slips = await Counted(db, period).OrderByDescending(r => r.Span).ThenBy(r => r.Id).Take(MostRead).ToListAsync(cancellationToken);
        var ids = slips.Select(s => s.SetId).Distinct().ToList();
        var sets = await db.QuestionSets.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Content, cancellationToken);
        var units = await db.Set<Access.Unit>().AsNoTracking().Where(u => u.AgencyId == period.AgencyId).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken);
        return figures with
        {
            Rows = By(slips, s => NameOf(s, view, units), period.Least),
            Units = By(slips, s => NameOf(s, RatingView.Unit, units), period.Least),
            Questions = ByQuestion(slips, sets, period.Least),
            Apologies = ApologiesOf(slips, period.Least),
            Comments = [.. slips.Where(s => s.Comment.Length > 0).OrderBy(s => s.Id).Select(s => s.Comment).Take(100)],
        };
    }

    /// <summary>Units whose share lies oddly far from the others'.</summary>
    public IReadOnlyList<string> OddUnits(int points) => [.. SurveyFlags.OddOnes(Units, points, Period.Least)];

    private static IReadOnlyList<RatingRow> By(List<Rating> slips, Func<Rating, string> name, int least) => RatingRow.Shown(slips.GroupBy(name).Select(g => new RatingRow(g.Key, g.Count(), g.Count(s => s.IsSatisfied))), least);

    private static IQueryable<Rating> Counted(MotCuaDbContext db, RatingPeriod period) => Counted(db, Slips(db, period), period);

    /// <summary>Without what two people left out.</summary>
    internal static IQueryable<Rating> Counted(MotCuaDbContext db, IQueryable<Rating> slips, RatingPeriod period)
    {
        var asAt = period.AsAt ?? DateOnly.MaxValue;
        return slips.Where(r => !r.InBurst || !db.Set<RatingExclusion>().Any(e => e.AgencyId == r.AgencyId && e.Month == r.Span && e.State == ExclusionState.Excluded && e.DecidedOn <= asAt));
    }

    private static IQueryable<Rating> Slips(MotCuaDbContext db, RatingPeriod period) => Slips(db, [period.AgencyId], period);

    /// <summary>Mixed ones of the period, whoever's period it is.</summary>
    internal static IQueryable<Rating> Slips(MotCuaDbContext db, IReadOnlyCollection<long> agencies, RatingPeriod period) =>
        db.Ratings.AsNoTracking().Where(r => agencies.Contains(r.AgencyId) && !r.IsWaiting && r.Span >= period.From && r.Span <= period.To);

    private static Task<int> AnsweredAsync(MotCuaDbContext db, RatingPeriod period, CancellationToken cancellationToken) =>
        db.Dossiers.CountAsync(d => d.AgencyId == period.AgencyId && !d.IsVoid && d.EndedDay >= period.From && d.EndedDay <= period.To && (d.Outcome == DossierOutcome.Granted || d.Outcome == DossierOutcome.Refused), cancellationToken);

    private static string NameOf(Rating slip, RatingView view, Dictionary<long, string> units) => view switch
    {
        RatingView.Procedure => slip.ProcedureName,
        RatingView.Unit => slip.UnitId is { } unit ? units.GetValueOrDefault(unit, "Bộ phận đã bỏ") : "Chưa rõ bộ phận",
        RatingView.Channel => slip.Channel.Word(),
        _ => slip.Field,
    };

    // The first required question of a set is the whole: of several versions, few of one would be the whole less the others. What may be left blank has no whole to take it from.
    private static IReadOnlyList<RatingRow> ByQuestion(List<Rating> slips, Dictionary<long, QuestionContent> sets, int least)
    {
        var rows = (from slip in slips
                    let content = sets[slip.SetId]
                    from answer in slip.Answers
                    let question = content.Questions.FirstOrDefault(q => q.Code == answer.Key)
                    where question is not null
                    group content.IsSatisfied(answer.Value) by (question.Text, question.Required) into answers
                    select (answers.Key.Required, Row: new RatingRow(answers.Key.Text, answers.Count(), answers.Count(satisfied => satisfied)))).ToList();
        return [.. RatingRow.Shown(rows.Where(r => r.Required).Select(r => r.Row), least), .. rows.Where(r => !r.Required && r.Row.Count >= least).Select(r => r.Row).OrderByDescending(r => r.Count).ThenBy(r => r.Name, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<RatingRow> ApologiesOf(List<Rating> slips, int least) =>
        RatingRow.Shown(slips.Where(s => s.Apology is not ApologyCheck.None).GroupBy(s => s.Apology.Word()).Select(g => new RatingRow(g.Key, g.Count(), 0)), least);
}
