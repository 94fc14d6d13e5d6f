using Microsoft.EntityFrameworkCore;
using MotCua.Feedback;
using MotCua.Platform;

namespace MotCua.ReformIndex.Binding;

/// <summary>Feedback answered, refused or passed on within the days, and how much of it by its date.</summary>
internal static class FeedbackFigures
{
    public static readonly IndexFigure OnTime = new("feedback.on-time", "Phản ánh, kiến nghị xử lý đúng hạn", async (services, asked, stop) =>
    {
        var (agency, from, end, asOf) = (asked.AgencyId, asked.From.StartUtc(), asked.To.EndUtc(), asked.AsOf);
        var ended = await services.GetRequiredService<MotCuaDbContext>().FeedbackCases.AsNoTracking()
            .Where(c => c.AgencyId == agency && c.EndedAt >= from && c.EndedAt < end && c.EndedAt <= asOf).GroupBy(c => c.EndedLate).Select(g => new { Late = g.Key, Count = g.Count() }).ToListAsync(stop);
        return new IndexAnswer { Done = ended.Where(e => !e.Late).Sum(e => e.Count), Of = ended.Sum(e => e.Count) };
    })
    { AddsUp = true };
}
