using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Ratings.Questions;

/// <summary>Which version an agency asks on a day: its own before the one that ships. Few, and kept.</summary>
internal sealed class QuestionsInForce(MotCuaDbContext db, Kept kept)
{
    public async Task<QuestionSet> OnAsync(long agencyId, QuestionKind kind, DateOnly day, CancellationToken cancellationToken)
    {
        var sets = await kept.GetAsync((nameof(QuestionsInForce), agencyId), () => db.QuestionSets.AsNoTracking().Where(s => s.ValidFrom != null && (s.AgencyId == null || s.AgencyId == agencyId)).ToListAsync(cancellationToken), cancellationToken);
        return sets.Where(s => s.Kind == kind && s.ValidFrom <= day).OrderByDescending(s => s.AgencyId is not null).ThenByDescending(s => s.ValidFrom).ThenByDescending(s => s.Id).FirstOrDefault()
            ?? throw new RuleBroken("Chưa có bộ câu hỏi áp dụng cho ngày này.");
    }
}
