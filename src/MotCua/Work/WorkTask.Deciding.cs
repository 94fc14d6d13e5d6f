using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Work;

public sealed partial class WorkTask
{
    public DateOnly? AcceptedOn { get; private set; }

    public DateOnly? SuspendedOn { get; private set; }

    public string SuspendedWhy { get; private set; } = "";

    public DateOnly? CancelledOn { get; private set; }

    public string CancelledWhy { get; private set; } = "";

    public int UrgedTimes { get; private set; }

    public DateOnly? LastUrgedOn { get; private set; }

    /// <exception cref="RuleBroken">Nothing was handed over, or whoever leads it would accept their own work.</exception>
    public void Accept(long byId, string note, DateOnly today)
    {
        MustBeOpen("nghiệm thu");
        if (HandedOn is not { } handed) throw new RuleBroken("Chủ trì chưa báo hoàn thành nên chưa nghiệm thu được.");
        if (byId == LeadId) throw new RuleBroken("Người chủ trì không tự nghiệm thu nhiệm vụ của mình.");
        (AcceptedOn, SuspendedOn) = (today, null);
        Record(new WorkAccepted(Id, handed, handed > DueOn, note));
    }

    public void GiveBack(string why)
    {
        MustBeOpen("trả lại");
        if (HandedOn is null) throw new RuleBroken("Chủ trì chưa báo hoàn thành nên không có gì để trả lại.");
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi điều còn phải làm.", "Verdict.Note");
        HandedOn = null;
        Record(new WorkGivenBack(Id, why));
    }

    /// <summary>What was asked, or another day; the first deadline is never forgotten.</summary>
    public void Extend(DateOnly due, string note)
    {
        MustBeOpen("gia hạn");
        if (HandedOn is not null) throw new RuleBroken("Nhiệm vụ đã báo hoàn thành nên không gia hạn được.");
        if (due <= DueOn) throw new RuleBroken($"Hạn mới phải sau hạn hiện nay {DueOn.Print()}.", "Verdict.DueOn");
        var from = DueOn;
        (DueOn, AskedDueOn, AskedWhy) = (due, null, "");
        Record(new WorkExtended(Id, from, due, note));
    }

    public void RefuseExtension(string why)
    {
        if (AskedDueOn is null) throw new RuleBroken("Không có đề nghị gia hạn nào đang chờ.");
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do không cho gia hạn.", "Verdict.Note");
        (AskedDueOn, AskedWhy) = (null, "");
        Record(new WorkExtensionRefused(Id, why));
    }

    public void Suspend(string why, DateOnly today)
    {
        MustRun("tạm dừng");
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do tạm dừng.", "Verdict.Note");
        (SuspendedOn, SuspendedWhy) = (today, why);
        Record(new WorkSuspended(Id, why));
    }

    /// <summary>The deadline moves by the working days it stood still, the first of them counted and the day of resuming not; what was overdue when it was suspended stays overdue.</summary>
    public void Resume(WorkingCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        MustBeOpen("tiếp tục");
        if (SuspendedOn is not { } from) throw new RuleBroken("Nhiệm vụ không tạm dừng.");
        var days = from > DueOn ? 0 : calendar.CountWorkingDays(from, today.AddDays(-1));
        (SuspendedOn, SuspendedWhy, DueOn) = (null, "", calendar.AddWorkingDays(DueOn, days));
        Record(new WorkResumed(Id, DueOn, days));
    }

    public void Cancel(string why, DateOnly today)
    {
        if (CancelledOn is not null) throw new RuleBroken("Nhiệm vụ đã huỷ hoặc đã bỏ khỏi kế hoạch.");
        if (AcceptedOn is not null) throw new RuleBroken("Nhiệm vụ đã hoàn thành nên không huỷ được.");
        if (string.IsNullOrWhiteSpace(why)) throw new RuleBroken("Ghi lý do huỷ.", "Verdict.Note");
        (CancelledOn, CancelledWhy) = (today, why);
        Record(new WorkCancelled(Id, why));
    }

    /// <summary>Named in an urging letter.</summary>
    public void Urge(UrgingLetter letter, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (StateOn(today) is not WorkState.Overdue) throw new RuleBroken($"Nhiệm vụ {Code} không quá hạn nên không đôn đốc bằng văn bản.");
        (UrgedTimes, LastUrgedOn) = (UrgedTimes + 1, today);
        Record(new WorkUrged(Id, letter.Id, letter.Symbol));
    }
}
