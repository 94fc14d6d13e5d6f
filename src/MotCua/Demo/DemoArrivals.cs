using MotCua.Calendar;

namespace MotCua.Demo;

/// <summary>When people come: on days the office opens, most on Mondays and in the first hours of a session.</summary>
internal static class DemoArrivals
{
    public static List<DateTime> Of(int count, DateOnly from, DateOnly to, DateTime untilLocal, WorkingCalendar calendar, Random random)
    {
        var days = new List<(DateOnly Day, double UpTo)>();
        var total = 0.0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day)) continue;
            total += (day.DayOfWeek is DayOfWeek.Monday ? 1.5 : 1) * calendar.SessionsOn(day).Length;
            days.Add((day, total));
        }
        var arrivals = new List<DateTime>(count);
        while (days.Count > 0 && arrivals.Count < count)
        {
            var at = TimeOn(DayAt(days, random.NextDouble() * total), calendar, random);
            // The last day is not over yet: who would come later is thought to have come on another day.
            if (at < untilLocal) arrivals.Add(at);
            else if (calendar.CloseOf(days[0].Day) >= untilLocal) break;
        }
        arrivals.Sort();
        return arrivals;
    }

    private static DateOnly DayAt(List<(DateOnly Day, double UpTo)> days, double at)
    {
        var (low, high) = (0, days.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (days[middle].UpTo < at) low = middle + 1;
            else high = middle;
        }
        return days[low].Day;
    }

    private static DateTime TimeOn(DateOnly day, WorkingCalendar calendar, Random random)
    {
        var sessions = calendar.SessionsOn(day);
        var session = sessions[random.NextDouble() < 0.6 ? 0 : sessions.Length - 1];
        var part = random.NextDouble() * (0.4 + 0.6 * random.NextDouble()); // leans to the beginning
        return day.ToDateTime(session.From).AddSeconds(Math.Floor(part * (session.Length.TotalSeconds - 600)));
    }
}
