using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Timetable.YearView;

/// <summary>The agency's year: twelve months, days off and made up, working days counted.</summary>
[Needs(Permission.ManageCalendar)]
internal sealed class YearModel(MotCuaDbContext db, Official official, Timetables timetables, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? Asked { get; set; }

    public int Year => Asked ?? clock.Today.Year;

    public WorkingCalendar Calendar { get; private set; } = null!;

    public IReadOnlyList<DayMarking> Marks { get; private set; } = [];

    public IReadOnlyList<(DayMarking Marking, HistoryEntry Entry)> Announcements { get; private set; } = [];

    public IReadOnlyList<OfficeHoursVersion> Hours { get; private set; } = [];

    public DateOnly Today => clock.Today;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (Year is < 2000 or > 2200) return false;
        Calendar = await timetables.ForAsync(official.AgencyId, cancellationToken);
        var (agency, first, last) = (official.AgencyId, new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        var all = await db.DayMarkings.AsNoTracking().Where(d => (d.AgencyId == null || d.AgencyId == agency) && d.Date >= first && d.Date <= last).OrderBy(d => d.Date).ThenBy(d => d.Id).ToListAsync(cancellationToken);
        Marks = [.. all.Where(d => !d.IsWithdrawn)];
        Hours = await db.OfficeHours.AsNoTracking().Where(h => h.AgencyId == agency).OrderByDescending(h => h.ValidFrom).ToListAsync(cancellationToken);
        var ids = all.Where(d => d.AgencyId is not null || d.IsWithdrawn).Select(d => d.Id).ToList();
        var entries = await db.History.AsNoTracking().Where(h => ids.Contains(h.SubjectId) && h.Subject == nameof(DayMarking)).OrderByDescending(h => h.Id).Take(200).ToListAsync(cancellationToken);
        Announcements = [.. entries.Select(e => (all.Single(d => d.Id == e.SubjectId), e))];
        return true;
    }

    public void OnGet() { }

    public int CountIn(int month) => Calendar.CountWorkingDays(new DateOnly(Year, month, 1), new DateOnly(Year, month, DateTime.DaysInMonth(Year, month)));

    public int CountInYear => Calendar.CountWorkingDays(new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));

    /// <summary>Weeks of a month, Monday first; null outside the month.</summary>
    public IEnumerable<DateOnly?[]> WeeksOf(int month)
    {
        var first = new DateOnly(Year, month, 1);
        var lead = ((int)first.DayOfWeek + 6) % 7;
        var days = Enumerable.Repeat<DateOnly?>(null, lead).Concat(Enumerable.Range(0, DateTime.DaysInMonth(Year, month)).Select(i => (DateOnly?)first.AddDays(i))).ToList();
        while (days.Count % 7 != 0) days.Add(null);
        return days.Chunk(7);
    }

    public string ClassOf(DateOnly day)
    {
        var mark = Marks.Any(m => m.Date == day);
        var working = Calendar.IsWorkingDay(day);
        return $"{(mark ? working ? "made" : "off" : working ? "" : "rest")}{(day == Today ? " today" : "")}".Trim();
    }
}
