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
public sealed record RatingFigures(RatingRow? Total, RatingRow? WithoutBursts, int Answered)
{
    private const int MostRead = 20_000;

    public IReadOnlyList<RatingRow> Rows { get; private init; } = [];

    public IReadOnlyList<RatingRow> Questions { get; private init; } = [];

    public IReadOnlyList<(ApologyCheck Check, int Count)> Apologies { get; private init; } = [];

    public IReadOnlyList<string> Comments { get; private init; } = [];

    public decimal? ResponseRate => Total is { } total && Answered > 0 ? Math.Min(1, (decimal)total.Count / Answered) : null;

    /// <summary>The whole only, for the public.</summary>
    public static async Task<RatingFigures> TotalAsync(MotCuaDbContext db, RatingPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var counted = await Slips(db, period).GroupBy(r => 1).Select(g => new { All = g.Count(), Satisfied = g.Count(r => r.IsSatisfied), Burst = g.Count(r => r.InBurst), BurstSatisfied = g.Count(r => r.InBurst && r.IsSatisfied) }).SingleOrDefaultAsync(cancellationToken);
        var all = new RatingRow("Tất cả", counted?.All ?? 0, counted?.Satisfied ?? 0);
        var calm = new RatingRow("Không kể phiếu dồn dập", all.Count - (counted?.Burst ?? 0), all.Satisfied - (counted?.BurstSatisfied ?? 0));
        return new(all.Count < period.Least ? null : all, calm.Count < period.Least || (counted!.Burst > 0 && counted.Burst < period.Least) ? null : calm, await AnsweredAsync(db, period, cancellationToken));
    }

    public static async Task<RatingFigures> OfAsync(MotCuaDbContext db, RatingPeriod period, RatingView view, CancellationToken cancellationToken)
    {
        var figures = await TotalAsync(db, period, cancellationToken);
        if (figures.Total is null) return figures;
        var slips = await Slips(db, period).OrderByDescending(r => r.Span).ThenBy(r => r.Id).Take(MostRead).ToListAsync(cancellationToken);
        var ids = slips.Select(s => s.SetId).Distinct().ToList();
        var sets = await db.QuestionSets.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Content, cancellationToken);
        var units = view is RatingView.Unit ? await db.Set<Access.Unit>().AsNoTracking().Where(u => u.AgencyId == period.AgencyId).ToDictionaryAsync(u => u.Id, u => u.Name, cancellationToken) : [];
        return figures with
        {
            Rows = RatingRow.Shown(slips.GroupBy(s => NameOf(s, view, units)).Select(g => new RatingRow(g.Key, g.Count(), g.Count(s => s.IsSatisfied))), period.Least),
            Questions = [.. ByQuestion(slips, sets).Where(q => q.Count >= period.Least)],
            Apologies = ApologiesOf(slips, period.Least),
            Comments = [.. slips.Where(s => s.Comment.Length > 0).OrderBy(s => s.Id).Select(s => s.Comment).Take(100)],
        };
    }

    private static IQueryable<Rating> Slips(MotCuaDbContext db, RatingPeriod period) =>
        db.Ratings.AsNoTracking().Where(r => r.AgencyId == period.AgencyId && !r.IsWaiting && r.Span >= period.From && r.Span <= period.To);

    private static Task<int> AnsweredAsync(MotCuaDbContext db, RatingPeriod period, CancellationToken cancellationToken) =>
        db.Dossiers.CountAsync(d => d.AgencyId == period.AgencyId && !d.IsVoid && d.EndedDay >= period.From && d.EndedDay <= period.To && (d.Outcome == DossierOutcome.Granted || d.Outcome == DossierOutcome.Refused), cancellationToken);

    private static string NameOf(Rating slip, RatingView view, Dictionary<long, string> units) => view switch
    {
        RatingView.Procedure => slip.ProcedureName,
        RatingView.Unit => slip.UnitId is { } unit ? units.GetValueOrDefault(unit, "Bộ phận đã bỏ") : "Chưa rõ bộ phận",
        RatingView.Channel => slip.Channel.Word(),
        _ => slip.Field,
    };

    private static IEnumerable<RatingRow> ByQuestion(List<Rating> slips, Dictionary<long, QuestionContent> sets) =>
        from slip in slips
        let content = sets[slip.SetId]
        from answer in slip.Answers
        let question = content.Questions.FirstOrDefault(q => q.Code == answer.Key)
        where question is not null
        group content.IsSatisfied(answer.Value) by question.Text into answers
        select new RatingRow(answers.Key, answers.Count(), answers.Count(satisfied => satisfied));

    private static IReadOnlyList<(ApologyCheck, int)> ApologiesOf(List<Rating> slips, int least)
    {
        var asked = slips.Where(s => s.Apology is not ApologyCheck.None).ToList();
        return asked.Count < least ? [] : [.. asked.GroupBy(s => s.Apology).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()))];
    }
}

/// <param name="AgencyId">Whose.</param>
/// <param name="From">First day of a month.</param>
/// <param name="To">Last day of a month.</param>
/// <param name="Least">Fewer slips are not shown.</param>
public sealed record RatingPeriod(long AgencyId, DateOnly From, DateOnly To, int Least)
{
    /// <summary>The twelve whole months before this one: what is still being answered would show each new slip by the difference.</summary>
    public static RatingPeriod YearBefore(long agencyId, DateOnly today, int least)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return new(agencyId, month.AddMonths(-12), month.AddDays(-1), least);
    }
}
