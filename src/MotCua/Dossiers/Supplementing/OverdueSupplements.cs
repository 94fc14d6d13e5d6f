using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Dossiers.Supplementing;

/// <summary>When a wait for papers has lasted too long.</summary>
internal static class OverdueSupplements
{
    /// <summary>Waits that began before this moment have seen so many whole working days go by; the day of asking and today are not counted.</summary>
    public static DateTime WaitingBefore(DateOnly today, int days, WorkingCalendar calendar)
    {
        var asked = today.AddDays(-1);
        while (calendar.AddWorkingDays(asked, days) >= today) asked = asked.AddDays(-1);
        return asked.EndUtc();
    }

    public static void EnsureOverdue(Dossier dossier, DateTime waitingBefore)
    {
        if (dossier.Status is not DossierStatus.AwaitingSupplement || dossier.WaitingSince >= waitingBefore) throw new RuleBroken("không còn chờ bổ sung quá hạn.");
    }

    public static string Reason(int days) => $"Quá {days} ngày làm việc kể từ ngày yêu cầu mà hồ sơ không được bổ sung, hoàn thiện.";
}
