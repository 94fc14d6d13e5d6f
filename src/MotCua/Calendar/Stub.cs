namespace MotCua.Calendar;
public enum PeriodUnit { WorkingDay, WorkingHour, CalendarDay, Month }
public readonly record struct Period(decimal Value, PeriodUnit Unit) { public string InWords => ""; public static Period Parse(string s) => default; }
public readonly record struct CutOff(TimeOnly At);
public readonly record struct TimeRule(Period Period, CutOff? CutOff = null, bool SameDay = false);
public enum DayMarkKind { DayOff, MakeUpDay }
public sealed record DayMark(DateOnly Date, DayMarkKind Kind, string Name, DateOnly? Replaces = null, bool Verified = true);
public sealed class OfficeHours { public static OfficeHours Standard => new(); public static OfficeHours Parse(string s) => new(); public override string ToString() => ""; }
public static class HolidayFile { public static IReadOnlyList<DayMark> Read(Stream s) => []; }
public sealed class WorkingCalendar(IEnumerable<(DateOnly ValidFrom, OfficeHours Hours)> hours, IEnumerable<DayMark> marks)
{
    public object A => hours; public object B => marks;
    public bool IsWorkingDay(DateOnly d) => true;
    public TimeOnly? ClosesOn(DateOnly d) => null;
    public DateOnly NextWorkingDay(DateOnly d) => d;
    public DateOnly AddWorkingDays(DateOnly d, int n) => d.AddDays(n);
    public int CountWorkingDays(DateOnly a, DateOnly b) => b.DayNumber - a.DayNumber + 1;
    public DateTime AddWorkingTime(DateTime a, TimeSpan t) => a + t;
    public TimeSpan WorkingTimeBetween(DateTime a, DateTime b) => b - a;
}
public sealed record DeadlineStep(DateOnly Date, bool Counts, string Why);
public sealed record Deadline(DateTime ReceivedAt, DateTime DueAt, Period Period, IReadOnlyList<DeadlineStep> Steps);
public static class Deadlines { public static Deadline Explain(DateTime at, TimeRule r, WorkingCalendar c) => new(at, at.AddDays(1), r.Period, []); public static DateTime DueAt(DateTime at, TimeRule r, WorkingCalendar c) => at.AddDays(1); }
