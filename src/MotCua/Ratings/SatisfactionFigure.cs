using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.ReformIndex;
using MotCua.Rules;

namespace MotCua.Ratings;

/// <summary>How satisfied people are, for the reform index: the last survey closed within the days asked for; without one, the slips of its whole months.</summary>
internal static class SatisfactionFigure
{
    public static readonly IndexFigure Satisfied = new("ratings.satisfied", "Người dân, tổ chức hài lòng (khảo sát đã chốt gần nhất, nếu không có thì phiếu đánh giá)", async (services, asked, stop) =>
    {
        var db = services.GetRequiredService<MotCuaDbContext>();
        var closed = await db.Surveys.AsNoTracking().Where(s => s.AgencyId == asked.AgencyId && s.ClosedOn >= asked.From && s.ClosedOn <= asked.To).OrderByDescending(s => s.ClosedOn).ThenByDescending(s => s.Id).ToListAsync(stop);
        if (closed.Select(s => s.Result!.Overall).OfType<SatisfiedRow>().FirstOrDefault() is { } survey) return new IndexAnswer { Done = survey.Satisfied, Of = survey.Answers };
        var (month, least) = (new DateOnly(asked.To.Year, asked.To.Month, 1), (await services.GetRequiredService<Rulebook>().OnAsync(asked.AgencyId, asked.To, stop)).Number(RuleKey.RatingSample));
        var to = asked.To == month.AddMonths(1).AddDays(-1) && asked.To < asked.Now.ToDay() ? asked.To : month.AddDays(-1);
        var total = to < asked.From ? null : (await RatingFigures.TotalAsync(db, new RatingPeriod(asked.AgencyId, asked.From, to, least), stop)).Total;
        return new IndexAnswer { Done = total?.Satisfied ?? 0, Of = total?.Count ?? 0 };
    });
}
