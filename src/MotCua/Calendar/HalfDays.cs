using System.Collections.Immutable;

namespace MotCua.Calendar;

/// <summary>The morning or the afternoon of a day.</summary>
public readonly record struct HalfDay(DateOnly Day, bool IsAfternoon)
{
    /// <summary>Halves in a row follow each other by one.</summary>
    public int Number => (Day.DayNumber * 2) + (IsAfternoon ? 1 : 0);
}

/// <summary>Mornings and afternoons by an office's own hours. A session that runs over noon by more than an hour is both.</summary>
public static class HalfDays
{
    private static readonly TimeOnly Noon = new(12, 0), WellAfterNoon = new(13, 0);

    extension(WorkingCalendar calendar)
    {
        /// <summary>Those in which the office opens; none on a day off.</summary>
        public IReadOnlyList<HalfDay> HalvesOn(DateOnly day)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            var sessions = calendar.SessionsOn(day);
            var (morning, afternoon) = (sessions.Any(s => s.From < Noon), sessions.Any(s => s.From >= Noon || s.To > WellAfterNoon));
            return [.. morning ? [new HalfDay(day, false)] : (HalfDay[])[], .. afternoon ? [new HalfDay(day, true)] : (HalfDay[])[]];
        }

        /// <summary>Who is away in the morning is back at this hour: when the afternoon opens, or at noon where nothing closes between.</summary>
        public TimeOnly MorningEnds(DateOnly day)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            var sessions = calendar.SessionsOn(day);
            return RunOverNoon(sessions) ? Noon : sessions.FirstOrDefault(s => s.From >= Noon) is { Length.Ticks: > 0 } opens ? opens.From : Noon;
        }

        /// <summary>Who is away in the afternoon goes at this hour: when the morning closes, or at noon where it does not.</summary>
        public TimeOnly AfternoonBegins(DateOnly day)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            var sessions = calendar.SessionsOn(day);
            return RunOverNoon(sessions) ? Noon : sessions.LastOrDefault(s => s.From < Noon) is { Length.Ticks: > 0 } closes ? closes.To : Noon;
        }
    }

    private static bool RunOverNoon(ImmutableArray<Session> sessions) => sessions.Any(s => s.From < Noon && s.To > WellAfterNoon);
}
