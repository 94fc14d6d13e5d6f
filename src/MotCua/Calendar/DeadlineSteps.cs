namespace MotCua.Calendar;

/// <summary>Tells a due date day by day, in words people read. Long periods are told by their closed days only, with the counted days between as one step.</summary>
internal sealed class DeadlineSteps(DateTime receivedAt, DateTime due, TimeRule rule, WorkingCalendar calendar)
{
    private const int MostDaysTold = 62;
    private readonly List<DeadlineStep> _steps = [];
    private readonly DateOnly _received = DateOnly.FromDateTime(receivedAt);
    private readonly DateOnly _due = DateOnly.FromDateTime(due);

    public IReadOnlyList<DeadlineStep> Tell()
    {
        if (rule.SameDay) TellSameDay();
        else if (Deadlines.InHours(rule.Period) is not null) TellHours();
        else TellDays();
        TellProvisional();
        return _steps;
    }

    private void TellSameDay()
    {
        if (_due == _received)
        {
            Step(_received, true, $"Giải quyết trong ngày tiếp nhận, đến hết giờ làm việc ({due:HH:mm})");
            return;
        }
        Step(_received, false, calendar.IsWorkingDay(_received) ? $"Tiếp nhận lúc {receivedAt:HH:mm}, sau giờ nhận trong ngày{At(rule.CutOff)}: trả vào ngày làm việc tiếp theo" : $"Tiếp nhận vào ngày nghỉ ({calendar.WhyNotPlain(_received)}): trả vào ngày làm việc tiếp theo");
        TellClosed(_received.AddDays(1), _due.AddDays(-1));
        Step(_due, true, $"Ngày làm việc tiếp theo, hạn đến hết giờ làm việc ({due:HH:mm})");
    }

    private void TellHours()
    {
        var start = Deadlines.StartOfHours(receivedAt, rule.CutOff, calendar);
        if (start != receivedAt) Step(_received, false, $"Tiếp nhận lúc {receivedAt:HH:mm}, sau giờ nhận trong ngày{At(rule.CutOff)}: tính từ đầu giờ ngày làm việc tiếp theo");
        var told = 0;
        for (var day = DateOnly.FromDateTime(start); day <= _due; day = day.AddDays(1))
        {
            var from = day == DateOnly.FromDateTime(start) ? start : day.ToDateTime(TimeOnly.MinValue);
            var worked = calendar.WorkingTimeBetween(from, day == _due ? due : day.AddDays(1).ToDateTime(TimeOnly.MinValue));
            if (worked > TimeSpan.Zero)
            {
                if (++told <= MostDaysTold) Step(day, true, $"{Hours(worked)} giờ làm việc{(day == _due ? $", hết hạn lúc {due:HH:mm}" : "")}");
            }
            else TellClosed(day, day);
        }
    }

    private void TellDays()
    {
        var from = Deadlines.CountedFrom(receivedAt, rule.CutOff, calendar);
        if (from != _received)
        {
            Step(_received, false, $"Tiếp nhận lúc {receivedAt:HH:mm}{(calendar.IsWorkingDay(_received) ? $", sau giờ nhận trong ngày{At(rule.CutOff)}" : $", ngày nghỉ ({calendar.WhyNotPlain(_received)})")}: tính như nhận ngày {from:dd/MM/yyyy}");
            Step(from, false, "Coi là ngày tiếp nhận, không tính (Điều 147 Bộ luật Dân sự 2015)");
        }
        else Step(_received, false, "Ngày tiếp nhận, không tính (Điều 147 Bộ luật Dân sự 2015)");
        if (rule.Period.Unit is PeriodUnit.WorkingDay) TellWorkingDays(from);
        else TellCalendarDays(from);
    }

    private void TellWorkingDays(DateOnly from)
    {
        var total = (int)rule.Period.Value;
        var everyDay = _due.DayNumber - from.DayNumber <= MostDaysTold;
        var number = 0;
        for (var day = from.AddDays(1); day <= _due; day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day))
            {
                if (everyDay || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) TellClosed(day, day);
                continue;
            }
            number++;
            if (everyDay || number == total) Step(day, true, $"Ngày làm việc thứ {number}{MadeUp(day)}{(number == total ? $", hết hạn vào cuối giờ làm việc ({due:HH:mm})" : "")}");
        }
    }

    private void TellCalendarDays(DateOnly from)
    {
        var last = Deadlines.LastDay(from, rule.Period);
        if (rule.Period.Unit is PeriodUnit.CalendarDay && last.DayNumber - from.DayNumber <= MostDaysTold)
            for (var day = from.AddDays(1); day < last; day = day.AddDays(1)) Step(day, true, $"Ngày thứ {day.DayNumber - from.DayNumber}");
        var word = rule.Period.Unit is PeriodUnit.Month ? $"{rule.Period.InWords} tính từ ngày {from:dd/MM/yyyy}{(last.Day != from.Day ? "; tháng không có ngày đó nên lấy ngày cuối tháng (Điều 148)" : "")}" : $"Ngày thứ {rule.Period.Value:0}";
        if (last == _due)
        {
            Step(last, true, $"{word}{MadeUp(last)}, hết hạn vào cuối giờ làm việc ({due:HH:mm})");
            return;
        }
        Step(last, true, $"{word}, là ngày nghỉ ({calendar.WhyNotPlain(last)})");
        TellClosed(last.AddDays(1), _due.AddDays(-1));
        Step(_due, false, $"Ngày làm việc tiếp theo: hạn chuyển đến cuối giờ làm việc ({due:HH:mm}) (Điều 148 khoản 5 Bộ luật Dân sự 2015)");
    }

    private void TellClosed(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1)) Step(day, false, $"{calendar.WhyNotPlain(day) ?? "Không tính"}, không tính");
    }

    private void TellProvisional()
    {
        for (var year = _received.Year; year <= _due.Year; year++)
            if (calendar.IsProvisional(year)) Step(_due, false, $"Lịch nghỉ năm {year} chưa công bố chính thức: ngày hẹn có thể được tính lại");
    }

    private string MadeUp(DateOnly day) => calendar.WhyNotPlain(day) is { } why ? $" ({why})" : "";

    private static string At(CutOff? cutOff) => cutOff is { } limit ? $" ({limit.At:HH:mm})" : "";

    private static string Hours(TimeSpan worked) => worked.TotalHours.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture).Replace('.', ',');

    private void Step(DateOnly day, bool counts, string why) => _steps.Add(new DeadlineStep(day, counts, why));
}
