using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Staff;

/// <summary>What one in a post learnt in a year against what is compulsory.</summary>
public sealed record LearntHours(long MemberId, string FullName, string Post, string Unit, int Hours, int Courses, int Required)
{
    public int Missing => Math.Max(0, Required - Hours);
}

/// <summary>The hours of everybody in a post, as at the end of a day of the year.</summary>
/// <param name="Basis">Where the compulsory number is from.</param>
public sealed record HoursPicture(int Year, DateOnly Day, int Required, string Basis, IReadOnlyList<LearntHours> People)
{
    public StaffShare Trained => new(People.Count(p => p.Missing == 0), People.Count);

    public string InWords => $"Năm {Year}, tính đến hết ngày {Day.Print()}: đủ {Required.Print()} tiết {Trained.InWords}";
}

/// <summary>Counts the hours of closed courses that ended in the year, for who is in a post on the day.</summary>
public sealed class TrainingHours(MotCuaDbContext db, StaffPictures pictures, Rulebook rulebook)
{
    public async Task<HoursPicture> OfAsync(long agencyId, int year, DateOnly day, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), day.Year == year ? day : day.Year < year ? new DateOnly(year, 1, 1) : new DateOnly(year, 12, 31));
        var rule = (await rulebook.OnAsync(agencyId, last, cancellationToken))[RuleKey.TrainingHoursPerYear];
        var required = int.Parse(rule.Value, System.Globalization.CultureInfo.InvariantCulture);
        var courses = await db.TrainingCourses.AsNoTracking().Where(c => c.AgencyId == agencyId && c.State == CourseState.Closed && c.EndsOn >= first && c.EndsOn <= last).OrderBy(c => c.EndsOn).ThenBy(c => c.Id).ToListAsync(cancellationToken);
        var learnt = courses.SelectMany(c => c.Participants).Where(p => p.Hours > 0).GroupBy(p => p.MemberId).ToDictionary(g => g.Key, g => (Hours: g.Sum(p => p.Hours), Courses: g.Count()));
        var picture = await pictures.OnAsync(agencyId, last, cancellationToken);
        return new HoursPicture(year, last, required, $"{rule.Source}{(rule.Verified ? "" : " (cần xác nhận)")}",
            [.. picture.Standings.Select(s => new LearntHours(s.MemberId, s.FullName, s.Post, s.Unit, learnt.GetValueOrDefault(s.MemberId).Hours, learnt.GetValueOrDefault(s.MemberId).Courses, required))]);
    }
}
