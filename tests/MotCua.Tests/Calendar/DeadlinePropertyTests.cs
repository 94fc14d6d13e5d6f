using CsCheck;
using static MotCua.Calendar.Calendars;

namespace MotCua.Calendar;

public class DeadlinePropertyTests
{
    private static readonly string[] Offices =
        ["T2-T6 07:30-11:30 13:30-17:00", "T2-T6 07:00-11:00 13:30-16:30; T7 07:30-11:30", "T2 08:00-12:00; T4 13:00-17:00", "T2-CN 00:00-12:00 12:30-23:59"];

    private static readonly Gen<string> AnyOffice = Gen.Int[0, 3].Select(i => Offices[i]);

    private static readonly Gen<DateOnly> AnyDay = Gen.Int[0, 40_000].Select(i => new DateOnly(1990, 1, 1).AddDays(i));

    private static readonly Gen<DateTime> AnyMoment = Gen.Select(AnyDay, Gen.Int[0, 1439], (day, minute) => day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute));

    private static readonly Gen<WorkingCalendar> AnyCalendar = Gen.Select(AnyOffice, AnyDay.Array[0, 30], AnyDay.Array[0, 6], (office, off, made) =>
        With(office, [.. off.Select(d => new DayMark(d, DayMarkKind.DayOff, "nghỉ")).Concat(made.Select(d => new DayMark(d, DayMarkKind.MakeUpDay, "làm bù"))).DistinctBy(m => m.Date)]));

    private static readonly Gen<Period> AnyPeriod = Gen.Select(Gen.Int[1, 200], Gen.Enum<PeriodUnit>(), (n, unit) => new Period(unit is PeriodUnit.Month ? n % 30 + 1 : n, unit));

    [Fact]
    public void Adding_then_counting_gives_the_days_back() =>
        Gen.Select(AnyCalendar, AnyDay, Gen.Int[1, 600]).Sample((calendar, day, n) => calendar.CountWorkingDays(day.AddDays(1), calendar.AddWorkingDays(day, n)) == n);

    [Fact]
    public void Adding_time_then_measuring_gives_the_time_back() =>
        Gen.Select(AnyCalendar, AnyMoment, Gen.Int[1, 20_000]).Sample((calendar, at, minutes) =>
            calendar.WorkingTimeBetween(at, calendar.AddWorkingTime(at, TimeSpan.FromMinutes(minutes))) == TimeSpan.FromMinutes(minutes));

    [Fact]
    public void Days_are_those_found_by_walking_the_calendar() =>
        Gen.Select(AnyCalendar, AnyDay, Gen.Int[1, 120]).Sample((calendar, day, n) =>
        {
            var walked = day;
            for (var left = n; left > 0;)
                if (calendar.SessionsOn(walked = walked.AddDays(1)).Length > 0) left--;
            return calendar.AddWorkingDays(day, n) == walked;
        });

    [Fact]
    public void Minutes_are_those_found_by_walking_the_clock() =>
        Gen.Select(AnyCalendar, AnyMoment, Gen.Int[0, 6_000]).Sample((calendar, from, minutes) =>
        {
            var (to, open) = (from.AddMinutes(minutes), 0);
            for (var at = from; at < to; at = at.AddMinutes(1))
                if (calendar.SessionsOn(DateOnly.FromDateTime(at)).Any(s => TimeOnly.FromDateTime(at) >= s.From && TimeOnly.FromDateTime(at) < s.To)) open++;
            return calendar.WorkingTimeBetween(from, to) == TimeSpan.FromMinutes(open);
        }, iter: 300);

    [Fact]
    public void A_longer_period_is_never_due_earlier() =>
        Gen.Select(AnyCalendar, AnyMoment, AnyPeriod).Sample((calendar, at, period) =>
            Deadlines.DueAt(at, period, calendar) <= Deadlines.DueAt(at, new Period(period.Value + 1, period.Unit), calendar));

    [Fact]
    public void A_new_day_off_never_brings_a_date_forward() =>
        Gen.Select(Gen.Int[0, 2].Select(i => Offices[i == 0 ? 0 : i + 1]), AnyMoment, AnyPeriod, Gen.Int[0, 60]).Sample((office, at, period, later) =>
        {
            var off = new DayMark(DateOnly.FromDateTime(at).AddDays(later), DayMarkKind.DayOff, "nghỉ");
            return DateOnly.FromDateTime(Deadlines.DueAt(at, period, With(office, off))) >= DateOnly.FromDateTime(Deadlines.DueAt(at, period, With(office)));
        });

    [Fact]
    public void The_explanation_ends_on_the_date_and_counts_the_period() =>
        Gen.Select(AnyCalendar, AnyMoment, Gen.Int[1, 30]).Sample((calendar, at, days) =>
        {
            var deadline = Deadlines.Explain(at, new Period(days, PeriodUnit.WorkingDay), calendar);
            var told = deadline.DueAt.Date.Subtract(at.Date).Days <= 62;
            return deadline.DueAt == Deadlines.DueAt(at, new Period(days, PeriodUnit.WorkingDay), calendar) && (!told || deadline.Steps.Count(s => s.Counts) == days);
        });

    [Fact]
    public void Office_hours_are_read_back_as_written() =>
        AnyOffice.Sample(office => OfficeHours.Parse(office).ToString() == office);
}
