using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Filing;

/// <summary>How what was filed in a period was answered, as it stands now.</summary>
/// <param name="All">Filed on days of the period, both ends included.</param>
/// <param name="InTime">Answered, every time within the term.</param>
/// <param name="Late">Answered, at least once after it.</param>
/// <param name="Waiting">Not answered at all yet, or taken back before.</param>
/// <param name="Overdue">Of those, past their term now.</param>
public sealed record FilingFigures(int All, int InTime, int Late, int Waiting, int Overdue)
{
    public int Answered => InTime + Late;

    public static async Task<FilingFigures> OfAsync(IQueryable<OnlineFiling> filings, DateOnly from, DateOnly to, DateTime now, CancellationToken cancellationToken)
    {
        var (start, end) = (from.StartUtc(), to.EndUtc());
        return await filings.Where(f => f.SubmittedAt >= start && f.SubmittedAt < end).GroupBy(f => 1).Select(g => new FilingFigures(
            g.Count(),
            g.Count(f => f.AnsweredAt != null && !f.AnsweredLate),
            g.Count(f => f.AnsweredAt != null && f.AnsweredLate),
            g.Count(f => f.AnsweredAt == null),
            g.Count(f => f.AnsweredAt == null && f.State == FilingState.Submitted && f.DueAt < now))).SingleOrDefaultAsync(cancellationToken) ?? new FilingFigures(0, 0, 0, 0, 0);
    }
}
