using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MotCua.Calendar;

/// <summary>
/// When an office works: hours per weekday from dated versions, days off and make-up days. Immutable and safe for many threads; a year's table is
/// made the first time it is asked for, after which days and minutes are looked up, not walked. Times are wall clock in Vietnam.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly (DateOnly ValidFrom, OfficeHours Hours)[] _hours;
    private readonly FrozenDictionary<DateOnly, DayMark> _marks;
    private readonly ConcurrentDictionary<int, YearTable> _years = new();

    /// <param name="hours">Versions of office hours; before the first one the first one holds.</param>
    /// <param name="marks">At most one a day.</param>
    public WorkingCalendar(IEnumerable<(DateOnly ValidFrom, OfficeHours Hours)> hours, IEnumerable<DayMark> marks)
    {
        _hours = [.. hours.OrderBy(h => h.ValidFrom)];
        if (_hours.Length == 0) throw new ArgumentException("Lịch phải có giờ làm việc.", nameof(hours));
        _marks = marks.ToFrozenDictionary(m => m.Date);
    }

    /// <summary>The office opens at all that day, half a day too.</summary>
    public bool IsWorkingDay(DateOnly day) => Year(day.Year).IsWorking(day);

    /// <summary>In order; empty when the office is closed.</summary>
    public ImmutableArray<Session> SessionsOn(DateOnly day)
    {
        var hours = HoursOn(day);
        if (!_marks.TryGetValue(day, out var mark)) return hours.On(day.DayOfWeek);
        if (mark.Kind is DayMarkKind.DayOff) return [];
        var made = hours.On(mark.Replaces?.DayOfWeek ?? DayOfWeek.Monday);
        return made.IsEmpty ? hours.On(DayOfWeek.Monday) : made;
    }

    /// <summary>Closing time; null when closed all day.</summary>
    public TimeOnly? ClosesOn(DateOnly day) => SessionsOn(day) is [.., var last] ? last.To : null;

    /// <summary>The day of the end of office, on a day the office opens.</summary>
    public DateTime CloseOf(DateOnly day) => day.ToDateTime(ClosesOn(day) ?? TimeOnly.MaxValue);

    /// <summary>What makes the day what it is, in Vietnamese: «Giỗ Tổ Hùng Vương», «Thứ Bảy», or null for a plain working day.</summary>
    public string? WhyNotPlain(DateOnly day) => _marks.TryGetValue(day, out var mark) ? mark.Name : IsWorkingDay(day) ? null : $"{WeekdayName(day)}, cơ quan không làm việc";

    /// <summary>The day itself when it is worked, else the next one that is.</summary>
    public DateOnly NextWorkingDay(DateOnly day) => IsWorkingDay(day) ? day : AddWorkingDays(day, 1);

    /// <summary>The n-th working day after a day; the day itself is not counted. 0 gives the day back.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        if (days == 0) return from;

        var (year, wanted) = (from.Year, Year(from.Year).WorkedUpTo(from) + days);
        while (wanted > Year(year).Count) wanted -= Year(year++).Count;
        return Year(year).WorkingDay(wanted);
    }

    /// <summary>Working days from a day to a day, both inclusive; 0 when the end is before the start.</summary>
    public int CountWorkingDays(DateOnly from, DateOnly to)
    {
        if (to < from) return 0;
        var count = Year(to.Year).WorkedUpTo(to) - Year(from.Year).WorkedUpTo(from) + (IsWorkingDay(from) ? 1 : 0);
        for (var year = from.Year; year < to.Year; year++) count += Year(year).Count;
        return count;
    }

    /// <summary>The moment at which so much office time has passed. Ends at closing, never at the next opening; outside hours it starts at the next opening.</summary>
    public DateTime AddWorkingTime(DateTime from, TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        if (time == TimeSpan.Zero) return from;

        var day = DateOnly.FromDateTime(from);
        var (year, wanted) = (day.Year, Year(day.Year).TicksBefore(day) + WorkedOn(day, TimeOnly.FromDateTime(from)) + time.Ticks);
        while (wanted > Year(year).Ticks) wanted -= Year(year++).Ticks;
        var ends = Year(year).DayOfTick(wanted);
        var left = wanted - Year(year).TicksBefore(ends);
        foreach (var session in SessionsOn(ends))
        {
            if (left <= session.Length.Ticks) return ends.ToDateTime(session.From) + TimeSpan.FromTicks(left);
            left -= session.Length.Ticks;
        }
        throw new InvalidOperationException("A year's table does not match its sessions.");
    }

    /// <summary>Office time between two moments; zero when the end is not later.</summary>
    public TimeSpan WorkingTimeBetween(DateTime from, DateTime to)
    {
        if (to <= from) return TimeSpan.Zero;
        var (first, last) = (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to));
        var ticks = Year(last.Year).TicksBefore(last) + WorkedOn(last, TimeOnly.FromDateTime(to)) - Year(first.Year).TicksBefore(first) - WorkedOn(first, TimeOnly.FromDateTime(from));
        for (var year = first.Year; year < last.Year; year++) ticks += Year(year).Ticks;
        return TimeSpan.FromTicks(ticks);
    }

    /// <summary>No day of that year is announced officially yet: its dates may still move.</summary>
    public bool IsProvisional(int year) => Year(year).IsProvisional;

    internal static string WeekdayName(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Sunday => "Chủ nhật",
        DayOfWeek.Monday => "Thứ Hai",
        DayOfWeek.Tuesday => "Thứ Ba",
        DayOfWeek.Wednesday => "Thứ Tư",
        DayOfWeek.Thursday => "Thứ Năm",
        DayOfWeek.Friday => "Thứ Sáu",
        _ => "Thứ Bảy",
    };

    private YearTable Year(int year) => _years.TryGetValue(year, out var table) ? table : _years.GetOrAdd(year, y => new YearTable(y, this, !_marks.Values.Any(m => m.Date.Year == y && m.Verified)));

    private OfficeHours HoursOn(DateOnly day)
    {
        for (var i = _hours.Length - 1; i > 0; i--)
            if (_hours[i].ValidFrom <= day) return _hours[i].Hours;
        return _hours[0].Hours;
    }

    private long WorkedOn(DateOnly day, TimeOnly until)
    {
        var worked = 0L;
        foreach (var session in SessionsOn(day))
            if (until > session.From) worked += (until < session.To ? until - session.From : session.Length).Ticks;
        return worked;
    }
}
