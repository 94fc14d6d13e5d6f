namespace MotCua.Calendar;

/// <summary>One year counted once: how many working days and how much office time lie before each day.</summary>
internal sealed class YearTable
{
    private readonly int _firstDay;
    private readonly short[] _worked; // working days up to and with day i
    private readonly short[] _days; // the day of the n-th working day
    private readonly long[] _ticks; // office time before day i; one more at the end

    public YearTable(int year, WorkingCalendar calendar, bool isProvisional)
    {
        IsProvisional = isProvisional;
        var first = new DateOnly(year, 1, 1);
        var length = DateTime.IsLeapYear(year) ? 366 : 365;
        (_firstDay, _worked, _ticks) = (first.DayNumber, new short[length], new long[length + 1]);
        var days = new List<short>(length);
        for (short i = 0; i < length; i++)
        {
            var sessions = calendar.SessionsOn(first.AddDays(i));
            _ticks[i + 1] = _ticks[i] + sessions.Sum(s => s.Length.Ticks);
            if (!sessions.IsEmpty) days.Add(i);
            _worked[i] = (short)days.Count;
        }
        _days = [.. days];
    }

    public bool IsProvisional { get; }

    public int Count => _days.Length;

    public long Ticks => _ticks[^1];

    public bool IsWorking(DateOnly day)
    {
        var i = day.DayNumber - _firstDay;
        return _worked[i] != (i == 0 ? 0 : _worked[i - 1]);
    }

    public int WorkedUpTo(DateOnly day) => _worked[day.DayNumber - _firstDay];

    /// <param name="number">From 1 to <see cref="Count"/>.</param>
    public DateOnly WorkingDay(int number) => DateOnly.FromDayNumber(_firstDay + _days[number - 1]);

    public long TicksBefore(DateOnly day) => _ticks[day.DayNumber - _firstDay];

    /// <summary>The day on which the tick is reached: the first whose end is not before it.</summary>
    /// <param name="tick">From 1 to <see cref="Ticks"/>.</param>
    public DateOnly DayOfTick(long tick)
    {
        var (low, high) = (0, _ticks.Length - 2);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ticks[middle + 1] >= tick) high = middle;
            else low = middle + 1;
        }
        return DateOnly.FromDayNumber(_firstDay + low);
    }
}
