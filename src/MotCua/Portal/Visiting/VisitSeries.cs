using System.ComponentModel.DataAnnotations;
using MotCua.Platform;
using MotCua.Visits;

namespace MotCua.Portal.Visiting;

internal enum VisitUnit
{
    [Display(Name = "Theo ngày")] Day,
    [Display(Name = "Theo tuần")] Week,
    [Display(Name = "Theo tháng")] Month,
}

/// <summary>A bar of the chart and a row of the table.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Label">As printed.</param>
/// <param name="Visits">Visits begun.</param>
/// <param name="Views">Pages looked at.</param>
internal sealed record VisitBar(DateOnly From, string Label, int Visits, int Views);

internal static class VisitSeries
{
    /// <summary>The days put together; every span between the two days is there, empty ones too. A week begins on Monday.</summary>
    public static IReadOnlyList<VisitBar> Of(IReadOnlyCollection<VisitDay> days, VisitUnit unit, DateOnly from, DateOnly to)
    {
        var counted = days.GroupBy(d => StartOf(d.Day, unit)).ToDictionary(g => g.Key, g => (Visits: g.Sum(d => d.Visits), Views: g.Sum(d => d.Views)));
        var bars = new List<VisitBar>();
        for (var start = StartOf(from, unit); start <= to; start = Next(start, unit))
        {
            var (visits, views) = counted.GetValueOrDefault(start);
            bars.Add(new(start, Label(start, unit), visits, views));
        }
        return bars;
    }

    private static DateOnly StartOf(DateOnly day, VisitUnit unit) => unit switch
    {
        VisitUnit.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        VisitUnit.Month => new(day.Year, day.Month, 1),
        _ => day,
    };

    private static DateOnly Next(DateOnly start, VisitUnit unit) => unit switch { VisitUnit.Week => start.AddDays(7), VisitUnit.Month => start.AddMonths(1), _ => start.AddDays(1) };

    private static string Label(DateOnly start, VisitUnit unit) => unit switch
    {
        VisitUnit.Week => $"Tuần từ {start.Print()}",
        VisitUnit.Month => $"Tháng {start.Month}/{start.Year}",
        _ => start.Print(),
    };
}
