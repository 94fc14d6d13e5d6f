using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>Which days and why.</summary>
/// <param name="FromAfternoon">On the first day only the afternoon.</param>
/// <param name="UntilNoon">On the last day only the morning.</param>
public sealed record LeaveTerms(string KindKey, DateOnly From, DateOnly To, string Reason, bool FromAfternoon = false, bool UntilNoon = false)
{
    private const int LongestDays = 366;

    internal LeaveSpan Span => new(From, To, FromAfternoon, UntilNoon);

    internal void Check(DateOnly today)
    {
        if (!StaffLists.All.LeaveKinds.On(today).Any(k => k.Key == KindKey)) throw new RuleBroken("Chọn loại nghỉ.", "Input.KindKey");
        if (To < From) throw new RuleBroken("Ngày cuối phải từ ngày đầu trở đi.", "Input.To");
        if (From == To && FromAfternoon && UntilNoon) throw new RuleBroken("Nghỉ một ngày thì chỉ đánh dấu một ô: chỉ buổi sáng, hoặc chỉ buổi chiều. Nghỉ cả ngày thì bỏ cả hai ô.", "Input.FromAfternoon");
        if (To.DayNumber - From.DayNumber >= LongestDays) throw new RuleBroken("Một đơn nghỉ không quá một năm. Xem lại ngày cuối.", "Input.To");
        if (Reason.Length is 0 or > 500) throw new RuleBroken("Ghi lý do nghỉ, không quá 500 ký tự.", "Input.Reason");
    }
}

public sealed record LeaveAsked(long LeaveId, string Name, LeaveTerms Terms, int Days, StandIn? StandIn, int HalvesWorked = 0) : IEvent;

public sealed record LeaveApproved(long LeaveId, string Name, DateOnly From, DateOnly To, string By, string StandIn) : IEvent;

public sealed record LeaveRefused(long LeaveId, string Name, DateOnly From, DateOnly To, string By, string Why) : IEvent;

public sealed record LeaveWithdrawn(long LeaveId, string Name, DateOnly From, DateOnly To, string Why) : IEvent;

public sealed record LeaveEndedEarly(long LeaveId, string Name, DateOnly LastDay, int Days, string Why, bool UntilNoon = false, int HalvesWorked = 0) : IEvent;
