using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>From when until when somebody is away, in whole and half days.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="FromAfternoon">On the first day only the afternoon.</param>
/// <param name="UntilNoon">On the last day only the morning.</param>
public sealed record LeaveSpan(DateOnly From, DateOnly To, bool FromAfternoon = false, bool UntilNoon = false)
{
    internal int First => new HalfDay(From, FromAfternoon).Number;

    internal int Last => new HalfDay(To, !UntilNoon).Number;

    /// <summary>«29/04/2024 – 03/05/2024», «chiều 29/04/2024», «29/04/2024 – sáng 03/05/2024».</summary>
    public string When => From < To ? $"{Begins} – {Ends}" : FromAfternoon ? Begins : Ends;

    internal string Begins => FromAfternoon ? $"chiều {From.Print()}" : From.Print();

    internal string Ends => UntilNoon ? $"sáng {To.Print()}" : To.Print();

    public bool Covers(HalfDay half) => half.Number >= First && half.Number <= Last;

    public bool Touches(LeaveSpan other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.First <= Last && other.Last >= First;
    }

    /// <summary>Away at that minute: the morning lasts until the afternoon opens, the afternoon begins when the morning closes.</summary>
    /// <param name="local">Wall clock in Vietnam.</param>
    /// <param name="calendar">Of the agency.</param>
    public bool IsAwayAt(DateTime local, WorkingCalendar calendar)
    {
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return day >= From && day <= To && !(FromAfternoon && day == From && time < calendar.AfternoonBegins(day)) && !(UntilNoon && day == To && time >= calendar.MorningEnds(day));
    }

    /// <summary>The part of it within some days.</summary>
    internal LeaveSpan Within(DateOnly first, DateOnly last) => new(From < first ? first : From, To > last ? last : To, FromAfternoon && From >= first, UntilNoon && To <= last);

    /// <summary>Working days of it; a day with one session only is a whole one.</summary>
    public LeaveLength LengthBy(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var (days, halves) = (calendar.CountWorkingDays(From, To), 0);
        foreach (var worked in new[] { FromAfternoon ? From : (DateOnly?)null, UntilNoon ? To : null }.OfType<DateOnly>().Select(calendar.HalvesOn))
        {
            if (worked.Count == 2) halves++;
            else if (worked.Count == 1 && !Covers(worked[0])) days--;
        }
        return new(days, halves);
    }

    internal IReadOnlyList<LeaveDay> WorkedBy(WorkingCalendar calendar) =>
        [.. from day in Enumerable.Range(0, Math.Max(0, To.DayNumber - From.DayNumber + 1)).Select(From.AddDays)
            let worked = calendar.HalvesOn(day)
            let away = worked.Where(Covers).ToList()
            where away.Count > 0
            select new LeaveDay(day, away.Any(h => !h.IsAfternoon), away.Any(h => h.IsAfternoon), away.Count == worked.Count)];
}

/// <summary>How long somebody is away.</summary>
/// <param name="Days">Working days touched.</param>
/// <param name="HalvesWorked">Half days among them that are worked all the same.</param>
public readonly record struct LeaveLength(int Days, int HalvesWorked = 0)
{
    public decimal InDays => Days - (HalvesWorked / 2m);

    public override string ToString() => InDays.PrintDays();
}

/// <summary>A working day of a leave, or a half of it.</summary>
/// <param name="IsWhole">All that the office works that day.</param>
public sealed record LeaveDay(DateOnly Day, bool Morning, bool Afternoon, bool IsWhole)
{
    internal IEnumerable<HalfDay> Halves => [.. Morning ? [new HalfDay(Day, false)] : (HalfDay[])[], .. Afternoon ? [new HalfDay(Day, true)] : (HalfDay[])[]];

    /// <summary>What is left of it when only some of its halves are meant; null when none is.</summary>
    internal LeaveDay? Only(Func<HalfDay, bool> meant)
    {
        var (morning, afternoon) = (Morning && meant(new(Day, false)), Afternoon && meant(new(Day, true)));
        return morning || afternoon ? new(Day, morning, afternoon, IsWhole && morning == Morning && afternoon == Afternoon) : null;
    }
}

internal static class LeaveText
{
    /// <summary>«4», «0,5».</summary>
    public static string PrintDays(this decimal days) => days.ToString("#,0.#", VietnamText.Culture);
}
