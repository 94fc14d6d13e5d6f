using System.Globalization;
using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Timetable.Hours;

/// <summary>A week as a form: a line per weekday, morning and afternoon; a line left empty is a day not worked.</summary>
internal sealed class HoursInput
{
    public static readonly string[] Names = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"];
    private static readonly string[] Codes = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];

    public DateOnly? ValidFrom { get; set; }

    public List<DayLine> Days { get; set; } = [];

    public static HoursInput Of(OfficeHours hours, DateOnly from) => new()
    {
        ValidFrom = from,
        Days = [.. Enumerable.Range(1, 7).Select(i => DayLine.Of([.. hours.On((DayOfWeek)(i % 7))]))],
    };

    /// <exception cref="RuleBroken">A line does not make sense; says which and why.</exception>
    public OfficeHours Read()
    {
        if (Days.Count != 7) throw new RuleBroken("Biểu mẫu thiếu ngày. Mở lại trang và nhập lại.");
        var parts = Days.Select((day, i) => (day, i)).Where(d => !d.day.IsBlank).Select(d => $"{Codes[d.i]} {d.day.Text(d.i)}");
        try
        {
            return OfficeHours.Parse(string.Join("; ", parts));
        }
        catch (FormatException wrong)
        {
            throw new RuleBroken(wrong.Message, "Input.Days");
        }
    }
}

internal sealed class DayLine
{
    public TimeOnly? MorningFrom { get; set; }

    public TimeOnly? MorningTo { get; set; }

    public TimeOnly? AfternoonFrom { get; set; }

    public TimeOnly? AfternoonTo { get; set; }

    public bool IsBlank => MorningFrom is null && MorningTo is null && AfternoonFrom is null && AfternoonTo is null;

    public static DayLine Of(IReadOnlyList<Session> sessions)
    {
        // A single session in the afternoon belongs in the second pair of boxes.
        var afternoon = sessions.Count > 1 ? sessions[1] : sessions.Count == 1 && sessions[0].From.Hour >= 12 ? sessions[0] : (Session?)null;
        var morning = sessions.Count > 1 || (sessions.Count == 1 && afternoon is null) ? sessions[0] : (Session?)null;
        return new() { MorningFrom = morning?.From, MorningTo = morning?.To, AfternoonFrom = afternoon?.From, AfternoonTo = afternoon?.To };
    }

    public string Text(int day)
    {
        var sessions = new[] { (MorningFrom, MorningTo), (AfternoonFrom, AfternoonTo) }.Where(s => s.Item1 is not null || s.Item2 is not null).ToList();
        if (sessions.Any(s => s.Item1 is null || s.Item2 is null)) throw new RuleBroken($"{HoursInput.Names[day]}: mỗi buổi phải có cả giờ mở và giờ đóng.", $"Input.Days[{day}].MorningFrom");
        return string.Join(' ', sessions.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Item1:HH\\:mm}-{s.Item2:HH\\:mm}")));
    }
}
