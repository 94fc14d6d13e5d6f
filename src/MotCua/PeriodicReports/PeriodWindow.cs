using System.Globalization;

namespace MotCua.PeriodicReports;

/// <summary>One period of a kind of report as it comes back each year: its days, both inclusive, and until when it is to be sent.</summary>
/// <param name="Name">With {0} for the year of the report: «quý I năm {0}».</param>
/// <param name="FromYear">Counted from the year of the report: −1 is the year before.</param>
/// <param name="FromMonth">Month it begins in.</param>
/// <param name="FromDay">Its first day.</param>
/// <param name="ToMonth">Month it ends in, in the year of the report.</param>
/// <param name="ToDay">Its last day.</param>
/// <param name="DueYear">0 is the year of the report, 1 the year after.</param>
/// <param name="DueMonth">Month it is due in.</param>
/// <param name="DueDay">Last day to send it.</param>
public sealed record PeriodWindow(string Name, int FromYear, int FromMonth, int FromDay, int ToMonth, int ToDay, int DueYear, int DueMonth, int DueDay)
{
    public ReportSpan In(int year) => new(
        string.Format(CultureInfo.InvariantCulture, Name, year),
        Day(year + FromYear, FromMonth, FromDay), Day(year, ToMonth, ToDay), Day(year + DueYear, DueMonth, DueDay));

    // 29/2 is the last day of February in every year.
    private static DateOnly Day(int year, int month, int day) => new(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
}

/// <summary>A period of a certain year.</summary>
public sealed record ReportSpan(string Name, DateOnly From, DateOnly To, DateOnly DueOn)
{
    /// <summary>The days before it that it is compared with: as many whole months when it has whole months, else as many days.</summary>
    public static (DateOnly From, DateOnly To) Before(DateOnly from, DateOnly to)
    {
        var after = to.AddDays(1);
        var months = ((after.Year - from.Year) * 12) + after.Month - from.Month;
        return after.Day == from.Day && months > 0 ? (from.AddMonths(-months), from.AddDays(-1)) : (from.AddDays(from.DayNumber - after.DayNumber), from.AddDays(-1));
    }

    public static (DateOnly From, DateOnly To) YearBefore(DateOnly from, DateOnly to) => (from.AddYears(-1), to.AddYears(-1));
}
