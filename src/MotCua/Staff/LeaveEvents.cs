using MotCua.Platform;

namespace MotCua.Staff;

/// <summary>Which days and why.</summary>
public sealed record LeaveTerms(string KindKey, DateOnly From, DateOnly To, string Reason)
{
    private const int LongestDays = 366;

    internal void Check(DateOnly today)
    {
        if (!StaffLists.All.LeaveKinds.On(today).Any(k => k.Key == KindKey)) throw new RuleBroken("Chọn loại nghỉ.", "Input.KindKey");
        if (To < From) throw new RuleBroken("Ngày cuối phải từ ngày đầu trở đi.", "Input.To");
        if (To.DayNumber - From.DayNumber >= LongestDays) throw new RuleBroken("Một đơn nghỉ không quá một năm. Xem lại ngày cuối.", "Input.To");
        if (Reason.Length is 0 or > 500) throw new RuleBroken("Ghi lý do nghỉ, không quá 500 ký tự.", "Input.Reason");
    }
}

public sealed record LeaveAsked(long LeaveId, string Name, LeaveTerms Terms, int Days, StandIn? StandIn) : IEvent;

public sealed record LeaveApproved(long LeaveId, string Name, DateOnly From, DateOnly To, string By, string StandIn) : IEvent;

public sealed record LeaveRefused(long LeaveId, string Name, DateOnly From, DateOnly To, string By, string Why) : IEvent;

public sealed record LeaveWithdrawn(long LeaveId, string Name, DateOnly From, DateOnly To, string Why) : IEvent;

public sealed record LeaveEndedEarly(long LeaveId, string Name, DateOnly LastDay, int Days, string Why) : IEvent;
