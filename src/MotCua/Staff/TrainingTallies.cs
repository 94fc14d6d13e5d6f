using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>Courses that ended in some days and were closed by a moment.</summary>
/// <param name="Courses">How many.</param>
/// <param name="Completed">So many times somebody completed one; who completed two counts twice.</param>
public sealed record TrainingTally(int Courses, int Completed);

/// <summary>Counts courses from their history, so that a past moment gives the same figures again: a course closed or corrected later is as it was then.</summary>
public sealed class TrainingTallies(MotCuaDbContext db)
{
    /// <param name="agencyId">Whose courses.</param>
    /// <param name="from">Last day of a course, from this one on.</param>
    /// <param name="to">And up to this one, inclusive.</param>
    /// <param name="asOf">UTC; what was written later is not known.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<TrainingTally> OfAsync(long agencyId, DateOnly from, DateOnly to, DateTime asOf, CancellationToken cancellationToken)
    {
        var ended = db.TrainingCourses.AsNoTracking().Where(c => c.AgencyId == agencyId && c.State == CourseState.Closed && c.EndsOn >= from && c.EndsOn <= to).Select(c => c.Id);
        var told = await db.History.AsNoTracking().Where(h => ended.Contains(h.SubjectId) && h.At <= asOf && (h.Kind == nameof(CourseClosed) || h.Kind == nameof(CourseResultCorrected)))
            .OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence).ToListAsync(cancellationToken);
        var courses = told.GroupBy(h => h.SubjectId).Select(g => g.Aggregate((IReadOnlyList<Participant>)[], After)).ToList();
        return new(courses.Count, courses.Sum(c => c.Count(p => p.Result is CourseResult.Passed)));
    }

    private static IReadOnlyList<Participant> After(IReadOnlyList<Participant> known, HistoryEntry entry) => entry.Happened switch
    {
        CourseClosed e => e.Participants,
        CourseResultCorrected e => [.. known.Select(p => p.MemberId == e.Is.MemberId ? e.Is : p)],
        _ => known,
    };
}
