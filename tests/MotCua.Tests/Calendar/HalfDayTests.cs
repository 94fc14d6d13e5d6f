namespace MotCua.Calendar;

public class HalfDayTests
{
    [Theory]
    [InlineData("T2-T6 07:30-11:30 13:30-17:00", "2024-04-25", 2, "13:30", "11:30")]
    [InlineData("T2-T6 07:00-11:00 14:00-17:30", "2024-04-25", 2, "14:00", "11:00")]
    [InlineData("T2-T7 07:30-15:30", "2024-04-25", 2, "12:00", "12:00")]
    [InlineData("T2-T6 07:30-11:30 13:30-17:00; T7 07:30-11:30", "2024-04-20", 1, "12:00", "11:30")]
    [InlineData("T2-T6 07:30-11:30 13:30-17:00; T7 13:00-16:00", "2024-04-20", 1, "13:00", "12:00")]
    [InlineData("T2-T6 07:30-11:30 13:30-17:00", "2024-04-21", 0, "12:00", "12:00")]
    public void Mornings_end_and_afternoons_begin_by_the_offices_own_hours(string hours, string day, int halves, string morningEnds, string afternoonBegins)
    {
        var (calendar, on) = (Calendars.With(hours), Calendars.Day(day));

        Assert.Equal(halves, calendar.HalvesOn(on).Count);
        Assert.Equal((morningEnds, afternoonBegins), ($"{calendar.MorningEnds(on):HH:mm}", $"{calendar.AfternoonBegins(on):HH:mm}"));
    }
}
