using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Dossiers.Rescheduling;

/// <summary>An open dossier as far as its date goes, with the events that moved its clock.</summary>
internal sealed record OpenDossier(long Id, string Code, string ProcedureName, string OwnerName, DateTime ReceivedAt, DateTime DueAt, DossierTime? Time, bool IsWaiting)
{
    public IReadOnlyList<(DateTime At, IEvent Happened)> ClockEvents { get; init; } = [];
}

/// <summary>
/// Finds the date again under a calendar: from receipt by the dossier's own rule, through every wait and extension. A date that was promised as a date
/// (apology, import without a rule) stays, and moves only when its day is closed.
/// </summary>
internal static class Replay
{
    /// <summary>The kinds of events that move a clock.</summary>
    public static readonly string[] Kinds = [nameof(SupplementAsked), nameof(SupplementReceived), nameof(PaymentAsked), nameof(PaymentProved), nameof(DossierExtended)];

    public static DueSet Due(OpenDossier dossier, WorkingCalendar calendar)
    {
        var due = dossier.Time is { } time ? DueDates.Explain(dossier.ReceivedAt, time, calendar) : Promised(FirstPromise(dossier), calendar);
        DateTime? waitingSince = null;
        foreach (var (at, happened) in dossier.ClockEvents)
        {
            (due, waitingSince) = happened switch
            {
                SupplementAsked or PaymentAsked => (due, at),
                SupplementReceived { Policy: SupplementPolicy.Restart } when dossier.Time is { } t => (DueDates.Explain(at, t, calendar), null),
                SupplementReceived { Policy: SupplementPolicy.Pause } or PaymentProved when dossier.Time is { } t => (DueDates.AfterWait(due.At, waitingSince ?? at, at, t, calendar), null),
                DossierExtended extended => (Promised(extended.DueAt, calendar), waitingSince),
                _ => (due, null),
            };
        }
        return due;
    }

    // Without a rule the date first known is all there is; one that an extension has since replaced does not matter.
    private static DateTime FirstPromise(OpenDossier dossier) => dossier.ClockEvents.Select(e => e.Happened).OfType<DossierExtended>().FirstOrDefault()?.DueBefore ?? dossier.DueAt;

    private static DueSet Promised(DateTime dueUtc, WorkingCalendar calendar)
    {
        var day = dueUtc.ToDay();
        if (calendar.IsWorkingDay(day)) return new DueSet(dueUtc, [new DueReason(day, true, "Ngày đã hẹn với người dân.")]);
        var next = calendar.NextWorkingDay(day);
        return new DueSet(calendar.CloseOf(next).ToUtc(), [new DueReason(day, false, $"Ngày đã hẹn là ngày nghỉ ({calendar.WhyNotPlain(day)})."), new DueReason(next, true, "Ngày làm việc tiếp theo.")]);
    }
}
