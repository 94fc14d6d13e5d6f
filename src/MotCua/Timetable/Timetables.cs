using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Timetable;

/// <summary>The working calendar of an agency, as stored. Kept in memory while nothing changes: one small query tells whether it did, so every node sees a new holiday at once.</summary>
public sealed class Timetables(MotCuaDbContext db, IMemoryCache cache)
{
    public async Task<WorkingCalendar> ForAsync(long agencyId, CancellationToken cancellationToken)
    {
        var stamp = await StampAsync(agencyId, cancellationToken);
        if (cache.TryGetValue((nameof(Timetables), db.Database.GetConnectionString(), agencyId), out (string Stamp, WorkingCalendar Calendar) known) && known.Stamp == stamp) return known.Calendar;

        var calendar = await LoadAsync(agencyId, cancellationToken);
        cache.Set((nameof(Timetables), db.Database.GetConnectionString(), agencyId), (stamp, calendar), TimeSpan.FromHours(1));
        return calendar;
    }

    /// <summary>The calendar as it would be with other marks, for a preview.</summary>
    public async Task<WorkingCalendar> WithAsync(long agencyId, IEnumerable<DayMark> added, IEnumerable<DateOnly> removed, CancellationToken cancellationToken)
    {
        var gone = removed.ToHashSet();
        var marks = (await MarksAsync(agencyId, cancellationToken)).Where(m => !gone.Contains(m.Date)).ToDictionary(m => m.Date);
        foreach (var mark in added) marks[mark.Date] = mark;
        return new WorkingCalendar(await HoursAsync(agencyId, cancellationToken), marks.Values);
    }

    private async Task<WorkingCalendar> LoadAsync(long agencyId, CancellationToken cancellationToken) =>
        new(await HoursAsync(agencyId, cancellationToken), await MarksAsync(agencyId, cancellationToken));

    private async Task<string> StampAsync(long agencyId, CancellationToken cancellationToken)
    {
        var days = db.Set<DayMarking>().Where(d => d.AgencyId == null || d.AgencyId == agencyId);
        var hours = db.Set<OfficeHoursVersion>().Where(h => h.AgencyId == agencyId);
        var counts = await db.Agencies.Where(a => a.Id == agencyId)
            .Select(a => new { Days = days.Sum(d => (int?)d.Version), Count = days.Count(), Last = days.Max(d => (long?)d.Id), Hours = hours.Sum(h => (int?)h.Version), HourCount = hours.Count() })
            .SingleOrDefaultAsync(cancellationToken);
        return $"{counts}";
    }

    private async Task<List<DayMark>> MarksAsync(long agencyId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<DayMarking>().AsNoTracking().Where(d => !d.IsWithdrawn && (d.AgencyId == null || d.AgencyId == agencyId)).ToListAsync(cancellationToken);
        // An agency's own announcement goes before the national one, a later one before an earlier.
        return [.. rows.GroupBy(d => d.Date).Select(g => g.OrderByDescending(d => d.AgencyId is not null).ThenByDescending(d => d.Id).First().Mark)];
    }

    private async Task<List<(DateOnly ValidFrom, OfficeHours Hours)>> HoursAsync(long agencyId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<OfficeHoursVersion>().AsNoTracking().Where(h => h.AgencyId == agencyId).OrderBy(h => h.ValidFrom).ToListAsync(cancellationToken);
        return rows.Count == 0 ? [(DateOnly.MinValue, OfficeHours.Standard)] : [.. rows.Select(h => (h.ValidFrom, OfficeHours.Parse(h.Hours)))];
    }
}
