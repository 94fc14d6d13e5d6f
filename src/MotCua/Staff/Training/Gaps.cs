using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Staff.Training;

/// <summary>What somebody in a post lacks today and nobody wrote down as a need yet.</summary>
internal sealed record Gap(StaffStanding Who, StandardPoint Point)
{
    /// <summary>How it is chosen on a page.</summary>
    public string Key => $"{Who.MemberId}/{Point.ScaleKey}/{Point.GradeKey}";
}

internal sealed class Gaps(MotCuaDbContext db, StaffPictures pictures, TimeProvider clock)
{
    public async Task<IReadOnlyList<Gap>> OfAsync(long agencyId, CancellationToken cancellationToken)
    {
        var picture = await pictures.OnAsync(agencyId, clock.Today, cancellationToken);
        var known = await db.TrainingNeeds.AsNoTracking().Where(n => n.AgencyId == agencyId && (n.State == NeedState.Open || n.State == NeedState.Proposed)).Select(n => new { n.MemberId, n.ScaleKey, n.GradeKey }).ToListAsync(cancellationToken);
        return [.. from who in picture.Standings from point in who.Result.Gaps where !known.Exists(k => k.MemberId == who.MemberId && k.ScaleKey == point.ScaleKey && k.GradeKey == point.GradeKey) select new Gap(who, point)];
    }
}
