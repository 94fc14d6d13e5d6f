using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Dossiers.Extending;

/// <summary>The new date of an extension: always the close of office on a day the office opens.</summary>
internal static class ExtensionDates
{
    public const int Usual = 3;

    /// <summary>So many working days after the promised date, or after today where that is past; with the days skipped.</summary>
    public static DueSet After(DateTime? dueAt, DateOnly today, int days, WorkingCalendar calendar)
    {
        var from = dueAt is { } due && due.ToDay() > today ? due.ToDay() : today;
        var to = calendar.AddWorkingDays(from, days);
        var why = Enumerable.Range(1, to.DayNumber - from.DayNumber).Select(from.AddDays)
            .Select(day => calendar.IsWorkingDay(day) ? new DueReason(day, true, "Ngày làm việc") : new DueReason(day, false, calendar.WhyNotPlain(day) ?? "Cơ quan không làm việc"));
        return new DueSet(calendar.CloseOf(to).ToUtc(), [.. why]);
    }

    /// <exception cref="RuleBroken">The office is closed that day.</exception>
    public static DateTime CloseOf(DateOnly day, WorkingCalendar calendar) => calendar.IsWorkingDay(day)
        ? calendar.CloseOf(day).ToUtc()
        : throw new RuleBroken($"Ngày {day.Print()} cơ quan không làm việc ({calendar.WhyNotPlain(day)}), không hẹn trả được. Ngày làm việc gần nhất sau đó là {calendar.NextWorkingDay(day).Print()}.", "Input.NewDue");
}
