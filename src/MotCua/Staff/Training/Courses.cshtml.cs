using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Staff.Training;

/// <summary>The courses, by their last day, the latest first. Paged by key.</summary>
[Needs(Permission.SeeStaff, Permission.ManageStaff)]
internal sealed class CoursesModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    private const int Size = 30;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? AskedYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "sau")]
    public string? After { get; set; }

    public DateOnly Today => clock.Today;

    public IReadOnlyList<TrainingCourse> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public bool MayManage => official.Can(Permission.ManageStaff);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var courses = db.TrainingCourses.AsNoTracking().VisibleTo(official);
        foreach (var word in VietnamText.Fold(Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8)) courses = courses.Where(c => c.Folded.Contains(word));
        if (AskedYear is >= 1950 and <= 2150 and var year)
        {
            var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            courses = courses.Where(c => c.EndsOn >= first && c.EndsOn <= last);
        }
        if (Cursor.Read(After) is { } after)
        {
            var (day, id) = (DateOnly.FromDateTime(after.At), after.Id);
            courses = courses.Where(c => c.EndsOn < day || (c.EndsOn == day && c.Id < id));
        }
        Rows = await courses.OrderByDescending(c => c.EndsOn).ThenByDescending(c => c.Id).Take(Size + 1).ToListAsync(cancellationToken);
        if (Rows.Count <= Size) return true;
        Rows = [.. Rows.Take(Size)];
        var end = new Cursor(Rows[^1].EndsOn.ToDateTime(TimeOnly.MinValue), Rows[^1].Id);
        Next = $"/dao-tao/khoa-hoc{QueryString.Create(new KeyValuePair<string, string?>[] { new("q", Text), new("nam", $"{AskedYear}"), new("sau", $"{end}") }.Where(p => !string.IsNullOrEmpty(p.Value)))}";
        return true;
    }

    public void OnGet() { }
}
