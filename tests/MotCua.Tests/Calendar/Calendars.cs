namespace MotCua.Calendar;

internal static class Calendars
{
    public static readonly IReadOnlyList<DayMark> Official = Read();

    /// <summary>Monday to Friday 07:30–11:30 and 13:30–17:00, with the days off that ship with the program.</summary>
    public static readonly WorkingCalendar Ward = new([(DateOnly.MinValue, OfficeHours.Standard)], Official);

    public static WorkingCalendar With(string hours, params DayMark[] marks) => new([(DateOnly.MinValue, OfficeHours.Parse(hours))], marks);

    public static DateTime At(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static IReadOnlyList<DayMark> Read()
    {
        using var file = typeof(HolidayFile).Assembly.GetManifestResourceStream("MotCua.Seed.holidays.json")!;
        return HolidayFile.Read(file);
    }
}
