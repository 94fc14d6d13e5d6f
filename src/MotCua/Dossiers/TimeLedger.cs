using MotCua.Calendar;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>
/// The time ledger of one dossier: every working minute from receipt to the end of processing, booked to exactly one holder, read from the history alone.
/// The entries follow each other without gap or overlap, so their sum is the total.
/// </summary>
public sealed class TimeLedger
{
    private readonly WorkingCalendar _calendar;

    private TimeLedger(IReadOnlyList<TimeEntry> entries, TimeSpan total, TimeFold fold, WorkingCalendar calendar) =>
        (Entries, Total, DueAt, EndedAt, CountedFrom, CanBeLate, _calendar) = (entries, total, fold.DueAt, fold.EndedAt, fold.CountedFrom, fold is { IsWaiting: false, IsStopped: false }, calendar);

    public IReadOnlyList<TimeEntry> Entries { get; }

    /// <summary>Office time from receipt to the end (or now), without what lay between an end and a reopening; reckoned from those moments, not from the entries.</summary>
    public TimeSpan Total { get; }

    /// <summary>The date promised last; null when none was.</summary>
    public DateTime? DueAt { get; }

    public DateTime? EndedAt { get; }

    /// <summary>Where the period began that the promised date counts: receipt, or the last supplement after which the law counts from zero.</summary>
    private DateTime CountedFrom { get; }

    /// <summary>Neither waiting for the citizen, whose wait no date counts, nor withdrawn or stopped: as the statistics count.</summary>
    private bool CanBeLate { get; }

    /// <param name="history">All events of one dossier in their order.</param>
    /// <param name="calendar">Of the agency that settles it.</param>
    /// <param name="until">Where to look from, UTC; what happened later is not read.</param>
    public static TimeLedger Of(IEnumerable<HistoryEntry> history, WorkingCalendar calendar, DateTime until)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var fold = new TimeFold(calendar);
        foreach (var (at, change) in TimeMarks.Of(history).Where(m => m.At <= until).OrderBy(m => m.At)) fold.Step(Minute(at), change);
        fold.StopAt(Minute(until));
        return new TimeLedger(fold.Entries, fold.Total, fold, calendar);
    }

    // Booked by whole minutes, so that what is printed adds up as well.
    private static DateTime Minute(DateTime at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute));

    public TimeSpan Held(TimeHolder holder) => Sum(Entries.Where(e => e.Holder == holder), e => e.Time);

    /// <summary>Time per holder, the longest first; holders without any are left out.</summary>
    public IReadOnlyList<(TimeHolder Holder, TimeSpan Time, TimeSpan Overrun)> ByHolder =>
        [.. Entries.GroupBy(e => e.Holder).Select(g => (g.Key, Sum(g, e => e.Time), Sum(g, e => e.Overrun))).Where(h => h.Item2 > TimeSpan.Zero).OrderByDescending(h => h.Item2)];

    /// <summary>Null when it is not late: by day, as periods end at the close of office.</summary>
    public LateCause? Cause => CanBeLate && DueAt is { } due && Entries is [.., var last] && (EndedAt ?? last.To).ToDay() > due.ToDay() ? CauseAfter(due) : null;

    private LateCause? CauseAfter(DateTime due) =>
        Greatest(Entries.Where(e => e.From >= CountedFrom), e => e.Overrun, true)
        ?? Greatest(Entries, e => _calendar.WorkingTimeBetween((e.From > due ? e.From : due).ToLocal(), e.To.ToLocal()), false)
        ?? (Entries[^1] is var last ? new LateCause(last.Holder, last.Who, TimeSpan.Zero, false) : null);

    // The holder is found first, then who of them: a section is not let off because two of its people share the delay.
    private static LateCause? Greatest(IEnumerable<TimeEntry> entries, Func<TimeEntry, TimeSpan> time, bool byStep)
    {
        var holder = entries.GroupBy(e => e.Holder).Select(g => (Of: g, Time: Sum(g, time))).Where(h => h.Time > TimeSpan.Zero).OrderByDescending(h => h.Time).FirstOrDefault();
        return holder.Of is null ? null : new LateCause(holder.Of.Key, holder.Of.GroupBy(e => e.Who).MaxBy(w => Sum(w, time))!.Key, holder.Time, byStep);
    }

    private static TimeSpan Sum(IEnumerable<TimeEntry> entries, Func<TimeEntry, TimeSpan> time) => entries.Aggregate(TimeSpan.Zero, (sum, e) => sum + time(e));
}
