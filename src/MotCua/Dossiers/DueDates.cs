using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>Between the calendar, which speaks of the wall clock, and dossiers, which store UTC.</summary>
public static class DueDates
{
    public static DueSet Explain(DateTime fromUtc, DossierTime time, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(time);
        return Explain(fromUtc, time.Rule, calendar);
    }

    public static DueSet Explain(DateTime fromUtc, Period period, WorkingCalendar calendar) => Explain(fromUtc, new TimeRule(period), calendar);

    private static DueSet Explain(DateTime fromUtc, TimeRule rule, WorkingCalendar calendar)
    {
        var deadline = Deadlines.Explain(fromUtc.ToLocal(), rule, calendar);
        return new DueSet(deadline.DueAt.ToUtc(), [.. deadline.Steps.Select(s => new DueReason(s.Date, s.Counts, s.Why))]);
    }

    /// <summary>The date after a wait that gives back exactly the time it took: the part of the period not yet used when the wait began is counted again from its end.</summary>
    public static DueSet AfterWait(DateTime dueUtc, DateTime waitFromUtc, DateTime waitToUtc, DossierTime time, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(calendar);
        var (due, from, to) = (dueUtc.ToLocal(), waitFromUtc.ToLocal(), waitToUtc.ToLocal());
        var waited = $"Cộng thêm thời gian chờ từ {waitFromUtc.Print()} đến {waitToUtc.Print()}.";
        if (time.Rule.Period.Unit is PeriodUnit.WorkingHour)
        {
            var moved = calendar.AddWorkingTime(due, calendar.WorkingTimeBetween(from, to));
            return new DueSet(moved.ToUtc(), [new DueReason(DateOnly.FromDateTime(moved), true, waited)]);
        }
        var (dueDay, fromDay, toDay) = (DateOnly.FromDateTime(due), DateOnly.FromDateTime(from), DateOnly.FromDateTime(to));
        var day = time.Rule.Period.Unit is PeriodUnit.WorkingDay
            ? calendar.AddWorkingDays(dueDay, fromDay < toDay ? calendar.CountWorkingDays(fromDay.AddDays(1), toDay) : 0)
            : calendar.NextWorkingDay(dueDay.AddDays(toDay.DayNumber - fromDay.DayNumber));
        var close = day.ToDateTime(calendar.ClosesOn(day) ?? TimeOnly.FromDateTime(due));
        return new DueSet(close.ToUtc(), [new DueReason(day, true, waited)]);
    }
}
