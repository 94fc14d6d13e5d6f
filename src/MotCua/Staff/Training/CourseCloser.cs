using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Staff.Training;

/// <summary>Closes a course: results, and in the same transaction what it gives goes into the records of who completed it and meets their needs.</summary>
internal sealed class CourseCloser(MotCuaDbContext db, Scales scales, TimeProvider clock)
{
    /// <summary>How many records have a new qualification, how many needs are met.</summary>
    public async Task<(int Qualified, int Met)> CloseAsync(TrainingCourse course, IReadOnlyList<Participant> results, CancellationToken cancellationToken)
    {
        course.Close(results, clock.Today);
        var passed = course.Participants.Where(p => p.Result is CourseResult.Passed).ToDictionary(p => p.MemberId);
        var keys = passed.Keys.ToList();
        var book = await scales.OfAsync(course.AgencyId, cancellationToken);
        var qualified = 0;
        if (course.Terms.GivesGrade)
        {
            foreach (var member in await db.StaffMembers.Where(m => keys.Contains(m.Id)).OrderBy(m => m.Id).ToListAsync(cancellationToken))
            {
                member.Hold(new Qualification(0, course.Terms.ScaleKey, course.Terms.GradeKey, FieldOf(course, book), course.EndsOn, null, course.Terms.Organiser, passed[member.Id].Certificate), book, clock.Today);
                qualified++;
            }
        }
        var met = (await db.TrainingNeeds.Where(n => keys.Contains(n.MemberId) && (n.State == NeedState.Open || n.State == NeedState.Proposed)).OrderBy(n => n.Id).ToListAsync(cancellationToken)).FindAll(n => Meets(course, n, book));
        foreach (var need in met) need.Meet($"Khoá «{course.Terms.Topic}», kết thúc {course.EndsOn.Print()}");
        await db.SaveChangesAsync(cancellationToken);
        return (qualified, met.Count);
    }

    /// <summary>One result put right. What the course wrote into the record goes or comes with it; needs it met stay met, as somebody may have met them otherwise.</summary>
    public async Task CorrectAsync(TrainingCourse course, long memberId, CourseResult result, string certificate, string why, CancellationToken cancellationToken)
    {
        var (was, corrected) = course.Correct(memberId, result, certificate, why);
        if (course.Terms.GivesGrade && await db.StaffMembers.SingleOrDefaultAsync(m => m.Id == memberId, cancellationToken) is { } member)
        {
            var written = member.Qualifications.FirstOrDefault(q => q.ScaleKey == course.Terms.ScaleKey && q.GradeKey == course.Terms.GradeKey && q.IssuedOn == course.EndsOn && q.Issuer == course.Terms.Organiser);
            if (was.Result is CourseResult.Passed && written is not null) member.Strike(written.Order, $"Đính chính khoá học: {why}"[..Math.Min(500, why.Length + 21)]);
            if (corrected.Result is CourseResult.Passed)
            {
                var book = await scales.OfAsync(course.AgencyId, cancellationToken);
                member.Hold(new Qualification(0, course.Terms.ScaleKey, course.Terms.GradeKey, FieldOf(course, book), course.EndsOn, null, course.Terms.Organiser, corrected.Certificate), book, clock.Today);
            }
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    // A degree bears the field that was learnt: the topic of the course.
    private static string FieldOf(TrainingCourse course, ScaleBook book) =>
        book.Find(course.Terms.ScaleKey) is { HasField: true } ? course.Terms.Topic.Length <= 250 ? course.Terms.Topic : course.Terms.Topic[..250] : "";

    private static bool Meets(TrainingCourse course, TrainingNeed need, ScaleBook book) =>
        need.GradeKey.Length > 0
            ? course.Terms.GivesGrade && need.ScaleKey == course.Terms.ScaleKey && book.Find(need.ScaleKey, need.GradeKey)?.Rank <= book.Find(course.Terms.ScaleKey, course.Terms.GradeKey)?.Rank
            : VietnamText.Fold(need.Topic) == VietnamText.Fold(course.Terms.Topic);
}
