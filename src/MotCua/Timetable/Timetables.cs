using Microsoft.EntityFrameworkCore;
using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Timetable;

/// <summary>The working calendar of an agency, as stored; kept, so that every node sees a new holiday at once and none reads them all each time.</summary>
public sealed class Timetables(MotCuaDbContext db, Kept kept)
{
    public Task<WorkingCalendar> ForAsync(long agencyId, CancellationToken cancellationToken) => kept.GetAsync((nameof(Timetables), agencyId), () => LoadAsync(agencyId, cancellationToken), cancellationToken);

    /// <summary>The calendars of many agencies in two queries, or none when all are kept.</summary>
    public Task<IReadOnlyDictionary<long, WorkingCalendar>> ForAllAsync(IEnumerable<long> agencies, CancellationToken cancellationToken) =>
        kept.GetManyAsync(agencies, id => (nameof(Timetables), id), missing => LoadAllAsync(missing, cancellationToken), cancellationToken);

    /// <summary>The calendar as it would be with marks of the agency's own announced and withdrawn, for a preview.</summary>
    public async Task<WorkingCalendar> WithAsync(long agencyId, IEnumerable<DayMark> added, IReadOnlyCollection<long> withdrawn, CancellationToken cancellationToken)
    {
        var marks = (await MarksAsync(agencyId, cancellationToken, withdrawn)).ToDictionary(m => m.Date);
        foreach (var mark in added) marks[mark.Date] = mark;
        return new WorkingCalendar(await HoursAsync(agencyId, cancellationToken), marks.Values);
    }

    private async Task<WorkingCalendar> LoadAsync(long agencyId, CancellationToken cancellationToken) =>
        new(await HoursAsync(agencyId, cancellationToken), await MarksAsync(agencyId, cancellationToken));

    private async Task<IReadOnlyDictionary<long, WorkingCalendar>> LoadAllAsync(IReadOnlyCollection<long> agencies, CancellationToken cancellationToken)
    {
        var marks = await db.Set<DayMarking>().AsNoTracking().Where(d => !d.IsWithdrawn && (d.AgencyId == null || agencies.Contains(d.AgencyId.Value))).OrderBy(d => d.Id).ToListAsync(cancellationToken);
        var hours = (await db.Set<OfficeHoursVersion>().AsNoTracking().Where(h => agencies.Contains(h.AgencyId)).OrderBy(h => h.ValidFrom).ToListAsync(cancellationToken)).ToLookup(h => h.AgencyId);
        return agencies.ToDictionary(id => id, id => new WorkingCalendar(Hours(hours[id]), Marks(marks.Where(m => m.AgencyId is null || m.AgencyId == id))));
    }

    private async Task<List<DayMark>> MarksAsync(long agencyId, CancellationToken cancellationToken, IReadOnlyCollection<long>? without = null)
    {
        var rows = await db.Set<DayMarking>().AsNoTracking().Where(d => !d.IsWithdrawn && (d.AgencyId == null || d.AgencyId == agencyId)).ToListAsync(cancellationToken);
        if (without is not null) rows.RemoveAll(d => without.Contains(d.Id));
        return Marks(rows);
    }

    private async Task<List<(DateOnly ValidFrom, OfficeHours Hours)>> HoursAsync(long agencyId, CancellationToken cancellationToken)
    {
        var rows = await db.Set<OfficeHoursVersion>().AsNoTracking().Where(h => h.AgencyId == agencyId).OrderBy(h => h.ValidFrom).ToListAsync(cancellationToken);
        return Hours(rows);
    }

    // An agency's own announcement goes before the national one, a later one before an earlier.
    private static List<DayMark> Marks(IEnumerable<DayMarking> rows) => [.. rows.GroupBy(d => d.Date).Select(g => g.OrderByDescending(d => d.AgencyId is not null).ThenByDescending(d => d.Id).First().Mark)];

    private static List<(DateOnly ValidFrom, OfficeHours Hours)> Hours(IEnumerable<OfficeHoursVersion> rows) =>
        rows.Select(h => (h.ValidFrom, OfficeHours.Parse(h.Hours))).ToList() is { Count: > 0 } known ? known : [(DateOnly.MinValue, OfficeHours.Standard)];
}
