using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Dossiers.Viewing;

/// <summary>Where a leg's time stands, in office hours: used, left or over.</summary>
internal static class LegClock
{
    public static string Of(DossierLeg leg, WorkingCalendar calendar, DateTime now)
    {
        if (leg.State is LegState.Recalled) return "";
        var end = leg.ClosedAt ?? now;
        var used = $"đã dùng {Hours(calendar, leg.OpenedAt, end)}";
        if (end > leg.DueAt) return $"{used}, quá {Hours(calendar, leg.DueAt, end)}";
        return leg.IsOpen ? $"{used}, còn {Hours(calendar, end, leg.DueAt)}" : used;
    }

    private static string Hours(WorkingCalendar calendar, DateTime from, DateTime to) =>
        $"{calendar.WorkingTimeBetween(from.ToLocal(), to.ToLocal()).TotalHours.ToString("0.#", VietnamText.Culture)} giờ";
}
