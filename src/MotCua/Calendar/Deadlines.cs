namespace MotCua.Calendar;

/// <summary>
/// When a thing is due (BLDS 2015 Điều 147, 148): the day of receipt is not counted; a period in working days, calendar days or months ends at the
/// close of office on its last day; a last day that is off moves to the next working day; a month without that date ends on its last day. Working
/// hours are minutes of office time from the moment itself. A fraction of a working day is that share of 8 working hours.
/// </summary>
public static class Deadlines
{
    private const decimal HoursPerDay = 8; // only to split: the standard conversion of internal step times

    /// <param name="receivedAt">Wall clock in Vietnam.</param>
    /// <param name="period">How long.</param>
    /// <param name="calendar">When the office works.</param>
    /// <param name="cutOff">Received later counts as received on the next working day.</param>
    public static DateTime DueAt(DateTime receivedAt, Period period, WorkingCalendar calendar, CutOff? cutOff = null) => DueAt(receivedAt, new TimeRule(period, cutOff), calendar);

    public static DateTime DueAt(DateTime receivedAt, TimeRule rule, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (rule.SameDay) return calendar.CloseOf(SameDayEnd(receivedAt, rule.CutOff, calendar));
        if (InHours(rule.Period) is { } hours) return calendar.AddWorkingTime(StartOfHours(receivedAt, rule.CutOff, calendar), hours);

        var from = CountedFrom(receivedAt, rule.CutOff, calendar);
        return calendar.CloseOf(rule.Period.Unit is PeriodUnit.WorkingDay ? calendar.AddWorkingDays(from, (int)rule.Period.Value) : calendar.NextWorkingDay(LastDay(from, rule.Period)));
    }

    /// <summary>The same date as <see cref="DueAt(DateTime, TimeRule, WorkingCalendar)"/>, with its steps.</summary>
    public static Deadline Explain(DateTime receivedAt, Period period, WorkingCalendar calendar, CutOff? cutOff = null) => Explain(receivedAt, new TimeRule(period, cutOff), calendar);

    public static Deadline Explain(DateTime receivedAt, TimeRule rule, WorkingCalendar calendar)
    {
        var due = DueAt(receivedAt, rule, calendar);
        return new Deadline(receivedAt, due, rule.Period, new DeadlineSteps(receivedAt, due, rule, calendar).Tell());
    }

    /// <summary>A period as working time, at 8 hours a day. Serves only to split internal step times, never to find a date.</summary>
    public static TimeSpan InternalTime(Period period) => period.Unit switch
    {
        PeriodUnit.WorkingHour => TimeSpan.FromHours((double)period.Value),
        PeriodUnit.Month => TimeSpan.FromHours((double)(period.Value * 22 * HoursPerDay)),
        _ => TimeSpan.FromHours((double)(period.Value * HoursPerDay)),
    };

    internal static TimeSpan? InHours(Period period) => period.Unit switch
    {
        PeriodUnit.WorkingHour => TimeSpan.FromHours((double)period.Value),
        PeriodUnit.WorkingDay when period.Value != decimal.Truncate(period.Value) => TimeSpan.FromHours((double)(period.Value * HoursPerDay)),
        _ => null,
    };

    /// <summary>The day from which the next one is day 1: the day of receipt, or the next working day when received after the cut-off or on a closed day with one.</summary>
    internal static DateOnly CountedFrom(DateTime receivedAt, CutOff? cutOff, WorkingCalendar calendar)
    {
        var day = DateOnly.FromDateTime(receivedAt);
        return cutOff is { } limit && (TimeOnly.FromDateTime(receivedAt) > limit.At || !calendar.IsWorkingDay(day)) ? calendar.AddWorkingDays(day, 1) : day;
    }

    internal static DateTime StartOfHours(DateTime receivedAt, CutOff? cutOff, WorkingCalendar calendar)
    {
        var day = CountedFrom(receivedAt, cutOff, calendar);
        return day == DateOnly.FromDateTime(receivedAt) ? receivedAt : day.ToDateTime(TimeOnly.MinValue);
    }

    internal static DateOnly LastDay(DateOnly from, Period period) => period.Unit is PeriodUnit.Month ? from.AddMonths((int)period.Value) : from.AddDays((int)period.Value);

    private static DateOnly SameDayEnd(DateTime receivedAt, CutOff? cutOff, WorkingCalendar calendar)
    {
        var day = DateOnly.FromDateTime(receivedAt);
        return calendar.ClosesOn(day) is { } closes && TimeOnly.FromDateTime(receivedAt) <= (cutOff is { } limit && limit.At < closes ? limit.At : closes) ? day : calendar.AddWorkingDays(day, 1);
    }
}
