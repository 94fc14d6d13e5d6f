using MotCua.Platform;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Filing;

/// <summary>How near the answers are to their time, by the agency's office hours.</summary>
internal sealed class FilingClock(Rulebook rulebook, Timetables timetables, TimeProvider clock)
{
    /// <summary>What is due by then is about to be late: the desk is warned (NĐ 297/2025 Điều 6.4: two working hours).</summary>
    public async Task<DateTime> SoonAsync(long agencyId, CancellationToken cancellationToken)
    {
        var hours = (await rulebook.OnAsync(agencyId, clock.Today, cancellationToken)).Number(RuleKey.FilingWarnHours);
        return (await timetables.ForAsync(agencyId, cancellationToken)).AddWorkingTime(clock.LocalNow, TimeSpan.FromHours(hours)).ToUtc();
    }

    public string LookOf(DateTime dueAt, DateTime soon) => dueAt < clock.UtcNow ? "due-late" : dueAt <= soon ? "due-soon" : "";

    /// <summary>Last day to complete what is asked today; null where no rule closes it.</summary>
    public async Task<DateOnly?> LastDayAsync(long agencyId, CancellationToken cancellationToken)
    {
        var days = (await rulebook.OnAsync(agencyId, clock.Today, cancellationToken)).Number(RuleKey.FilingCloseDays);
        return days == 0 ? null : (await timetables.ForAsync(agencyId, cancellationToken)).AddWorkingDays(clock.Today, days);
    }
}
