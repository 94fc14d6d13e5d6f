using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;

namespace MotCua.Staff.Training;

/// <summary>My courses, the hours of this year against the compulsory number, and what I need.</summary>
[Needs]
internal sealed class MineModel(MotCuaDbContext db, Official official, Rulebook rulebook, TimeProvider clock) : WorkPage
{
    public StaffMember? Member { get; private set; }

    public IReadOnlyList<(TrainingCourse Course, Participant Part)> Courses { get; private set; } = [];

    public IReadOnlyList<TrainingNeed> Needs { get; private set; } = [];

    public int Required { get; private set; }

    public DateOnly Today => clock.Today;

    public int Hours => Courses.Where(c => c.Course.EndsOn.Year == Today.Year).Sum(c => c.Part.Hours);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (me, agency) = (official.Id, official.AgencyId);
        Member = await db.StaffMembers.AsNoTracking().SingleOrDefaultAsync(m => m.OfficialId == me, cancellationToken);
        if (Member is not { Id: var key }) return true;
        // Who takes part is one column of the course; a ward holds some dozens a year.
        var since = new DateOnly(Today.Year - 4, 1, 1);
        var courses = await db.TrainingCourses.AsNoTracking().Where(c => c.AgencyId == agency && c.EndsOn >= since).OrderByDescending(c => c.EndsOn).ThenByDescending(c => c.Id).ToListAsync(cancellationToken);
        Courses = [.. from course in courses from part in course.Participants where part.MemberId == key select (course, part)];
        Needs = await db.TrainingNeeds.AsNoTracking().Where(n => n.MemberId == key).OrderByDescending(n => n.Id).Take(50).ToListAsync(cancellationToken);
        Required = (await rulebook.OnAsync(agency, Today, cancellationToken)).Number(RuleKey.TrainingHoursPerYear);
        return true;
    }

    public void OnGet() { }
}
