using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Tickets;

/// <summary>How a line may be booked.</summary>
/// <param name="Minutes">Length of a slot; 0: the line is not booked, people come and wait.</param>
/// <param name="Places">How many may book one slot.</param>
/// <param name="Days">How many working days ahead, today not counted.</param>
/// <param name="Grace">Minutes after the beginning until which the booking still goes before those who wait.</param>
public sealed record SlotPlan(int Minutes, int Places, int Days, int Grace)
{
    public static readonly SlotPlan None = new(0, 1, 5, 15);

    public bool IsOpen => Minutes > 0;

    /// <summary>The slots of a day, within office hours as the calendar has them; a slot that would end after closing is none. Local times.</summary>
    public IEnumerable<DateTime> On(DateOnly day, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (!IsOpen) yield break;
        foreach (var session in calendar.SessionsOn(day))
            for (var at = day.ToDateTime(session.From); at.AddMinutes(Minutes) <= day.ToDateTime(session.To); at = at.AddMinutes(Minutes)) yield return at;
    }

    internal void Check()
    {
        if (Minutes is not (0 or >= 5 and <= 240)) throw new RuleBroken("Mỗi lượt hẹn dài 5 đến 240 phút; 0 là không nhận đặt lịch.", "Input.Minutes");
        if (Places is < 1 or > 50) throw new RuleBroken("Số người mỗi lượt từ 1 đến 50.", "Input.Places");
        if (Days is < 1 or > 60) throw new RuleBroken("Đặt trước từ 1 đến 60 ngày làm việc.", "Input.Days");
        if (Grace is < 0 or > 120) throw new RuleBroken("Thời gian giữ chỗ từ 0 đến 120 phút.", "Input.Grace");
    }
}
