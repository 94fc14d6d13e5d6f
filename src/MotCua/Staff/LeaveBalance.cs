using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>Days of yearly leave of a person in a year: a pure reckoning.</summary>
/// <param name="Entitled">Of the rule, with what years of service add.</param>
/// <param name="Taken">Approved.</param>
/// <param name="Asked">Waiting for an answer.</param>
/// <param name="IsServiceKnown">False when the first day of service is not known, so that nothing could be added.</param>
public sealed record LeaveBalance(int Year, int Entitled, decimal Taken, decimal Asked, bool IsServiceKnown)
{
    public decimal Left => Entitled - Taken - Asked;

    public string InWords => $"Năm {Year}: được {Entitled.Print()} ngày phép{(IsServiceKnown ? "" : " (chưa kể thâm niên, vì hồ sơ chưa ghi ngày vào ngành)")}, đã nghỉ {Taken.PrintDays()}, đang xin {Asked.PrintDays()}, còn {Left.PrintDays()}";

    /// <param name="year">The calendar year.</param>
    /// <param name="yearly">Days everybody has.</param>
    /// <param name="serviceYears">So many full years of service add a day.</param>
    /// <param name="servesSince">Null when not known.</param>
    /// <param name="taken">Working days of approved yearly leave within the year.</param>
    /// <param name="asked">The same, waiting.</param>
    public static LeaveBalance Of(int year, int yearly, int serviceYears, DateOnly? servesSince, decimal taken, decimal asked) =>
        new(year, yearly + (servesSince is { } since && serviceYears > 0 ? Math.Max(0, FullYears(since, new DateOnly(year, 12, 31))) / serviceYears : 0), taken, asked, servesSince is not null);

    private static int FullYears(DateOnly since, DateOnly on) => on.Year - since.Year - (on < since.AddYears(on.Year - since.Year) ? 1 : 0);
}
