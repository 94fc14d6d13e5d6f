using static MotCua.Calendar.Calendars;

namespace MotCua.Calendar;

public class DeadlineVectorTests
{
    [Theory]
    [InlineData("2023-09-29", "5 working_day", "2023-10-06")] // a plain week-end
    [InlineData("2023-12-29", "3 working_day", "2024-01-04")] // New Year
    [InlineData("2024-02-07", "3 working_day", "2024-02-19")] // Tết 8–14/2
    [InlineData("2024-04-17", "5 working_day", "2024-04-25")] // Giỗ Tổ 18/4
    [InlineData("2024-04-26", "3 working_day", "2024-05-04")] // swapped Monday, make-up Saturday
    [InlineData("2024-04-26", "3 calendar_day", "2024-05-02")] // the last day is swapped off and moves on
    [InlineData("2024-02-01", "10 calendar_day", "2024-02-15")] // the last day lies in Tết
    [InlineData("2025-04-25", "3 working_day", "2025-04-29")] // make-up Saturday is day 1
    [InlineData("2025-04-25", "1 calendar_day", "2025-04-26")] // a make-up Saturday does not move
    [InlineData("2025-12-31", "5 working_day", "2026-01-09")] // 1/1 and the swapped 2/1
    [InlineData("2026-08-21", "3 working_day", "2026-08-25")] // make-up Saturday 22/8
    [InlineData("2026-11-23", "2 working_day", "2026-11-26")] // the new holiday of 24/11
    [InlineData("2024-01-31", "1 month", "2024-02-29")] // a month without that date ends on its last day
    [InlineData("2023-10-30", "4 month", "2024-02-29")]
    [InlineData("2024-03-30", "1 month", "2024-05-02")] // 30/4 and 1/5 are off, the last day moves
    public void Is_due_on_the_lawful_day_at_the_close_of_office(string received, string period, string due) =>
        Assert.Equal(Day(due).ToDateTime(new TimeOnly(17, 0)), Deadlines.DueAt(At(received).AddHours(9), Period.Parse(period), Ward));

    [Theory]
    [InlineData("2023-09-16", "2024-04-26", 153)]
    [InlineData("2023-01-01", "2023-12-31", 249)]
    [InlineData("2024-01-01", "2024-12-31", 251)]
    [InlineData("2025-01-01", "2025-12-31", 250)]
    [InlineData("2026-01-01", "2026-12-31", 249)]
    public void Counts_the_working_days_of_the_official_years(string from, string to, int days) =>
        Assert.Equal(days, Ward.CountWorkingDays(Day(from), Day(to)));

    private const string Office = "T2-T6 07:30-11:30 13:00-17:00";

    [Theory]
    [InlineData(Office, "2026-03-02T09:00", "40 working_hour", "2026-03-09T09:00")]
    [InlineData(Office, "2026-03-06T15:30", "8 working_hour", "2026-03-09T15:30")]
    [InlineData(Office, "2026-03-02T18:00", "8 working_hour", "2026-03-03T17:00")] // ends at closing, not at the next opening
    [InlineData(Office, "2026-03-07T09:00", "8 working_hour", "2026-03-09T17:00")]
    [InlineData(Office, "2026-03-02T12:15", "8 working_hour", "2026-03-03T11:30")] // not rolled across lunch
    [InlineData("T2-T6 07:00-11:00 13:30-16:30", "2026-03-02T08:00", "40 working_hour", "2026-03-09T15:30")]
    [InlineData("T2-T6 07:00-11:00 13:30-16:30", "2026-03-02T08:00", "80 working_hour", "2026-03-17T11:00")]
    [InlineData(Office + "; T7 07:30-11:30", "2026-03-06T07:30", "16 working_hour", "2026-03-09T11:30")]
    [InlineData(Office + "; T7 07:30-11:30", "2026-03-06T07:30", "12 working_hour", "2026-03-07T11:30")]
    [InlineData(Office, "2026-03-02T16:00", "2 working_hour", "2026-03-03T08:30")]
    [InlineData(Office, "2026-03-02T09:00", "0.5 working_day", "2026-03-02T14:30")]
    [InlineData(Office, "2026-03-02T18:00", "1 working_day", "2026-03-03T17:00")]
    [InlineData(Office, "2026-03-07T09:00", "1 working_day", "2026-03-09T17:00")]
    [InlineData(Office + "; T7 07:30-11:30", "2026-03-06T07:30", "2 working_day", "2026-03-09T17:00")] // Saturday morning is day 1
    [InlineData(Office + "; T7 07:30-11:30", "2026-03-06T07:30", "1 working_day", "2026-03-07T11:30")] // and closes at noon
    [InlineData(Office, "2026-01-05T09:00", "260 working_day", "2027-01-04T17:00")]
    [InlineData(Office, "2026-01-05T09:00", "300 working_day", "2027-03-01T17:00")]
    public void Counts_office_time_where_other_systems_go_wrong(string hours, string received, string period, string due) =>
        Assert.Equal(At(due), Deadlines.DueAt(At(received), Period.Parse(period), With(hours)));

    [Fact]
    public void A_holiday_stops_the_clock_all_day() =>
        Assert.Equal(At("2026-03-04T17:00"), Deadlines.DueAt(At("2026-03-03T09:00"), Period.Parse("8 working_hour"), With(Office, new DayMark(Day("2026-03-03"), DayMarkKind.DayOff, "Nghỉ"))));

    [Fact]
    public void A_make_up_Saturday_is_worked_with_the_hours_of_the_day_it_replaces()
    {
        var calendar = With("T2 08:00-12:00; T3-T6 07:30-11:30 13:00-17:00", new DayMark(Day("2026-03-07"), DayMarkKind.MakeUpDay, "Làm bù", Day("2026-03-09")));

        Assert.Equal(At("2026-03-07T12:00"), Deadlines.DueAt(At("2026-03-06T09:00"), Period.Parse("1 working_day"), calendar));
    }

    [Theory]
    [InlineData("2024-04-26T15:00", "2024-04-26T17:00")] // by the cut-off: the same day
    [InlineData("2024-04-26T15:01", "2024-05-02T17:00")] // after it: the next working day, over the long holiday
    [InlineData("2024-04-27T09:00", "2024-05-02T17:00")] // on a Saturday
    public void Same_day_service_ends_the_day_it_began_or_the_next_working_day(string received, string due) =>
        Assert.Equal(At(due), Deadlines.DueAt(At(received), new TimeRule(new Period(1, PeriodUnit.WorkingDay), new CutOff(new TimeOnly(15, 0)), SameDay: true), Ward));

    [Theory]
    [InlineData("2026-03-05T15:30", "1 working_day", "2026-03-09T17:00")] // as if received on Friday
    [InlineData("2026-03-05T15:00", "1 working_day", "2026-03-06T17:00")]
    [InlineData("2026-03-05T15:30", "2 working_hour", "2026-03-06T09:30")]
    public void After_the_cut_off_it_counts_as_received_the_next_working_day(string received, string period, string due) =>
        Assert.Equal(At(due), Deadlines.DueAt(At(received), Period.Parse(period), With(Office), new CutOff(new TimeOnly(15, 0))));

    [Theory]
    [InlineData("2026-03-02T09:00", "2026-03-04T18:30", 22)]
    [InlineData("2026-03-02T18:30", "2026-03-04T10:30", 11)]
    [InlineData("2026-03-04T10:30", "2026-03-02T18:30", 0)]
    public void Time_between_two_moments_is_office_time_only(string from, string to, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours == 22 ? 22.5 : hours), With(Office).WorkingTimeBetween(At(from), At(to)));

    [Fact]
    public void Every_day_between_receipt_and_due_date_is_explained()
    {
        var deadline = Deadlines.Explain(At("2024-04-26T09:00"), Period.Parse("3 working_day"), Ward);

        Assert.Equal(At("2024-05-04T17:00"), deadline.DueAt);
        Assert.Equal(Enumerable.Range(0, 9).Select(i => Day("2024-04-26").AddDays(i)), deadline.Steps.Select(s => s.Date));
        Assert.Equal([Day("2024-05-02"), Day("2024-05-03"), Day("2024-05-04")], deadline.Steps.Where(s => s.Counts).Select(s => s.Date));
        Assert.Contains(deadline.Steps, s => s.Date == Day("2024-04-29") && s.Why.Contains("Hoán đổi", StringComparison.Ordinal));
    }
}
