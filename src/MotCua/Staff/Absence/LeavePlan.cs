using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Staff.Absence;

/// <summary>What a leave means before anybody decides: days, balance, who else is away, what nobody could do.</summary>
internal sealed record LeaveOutlook(int Days, LeaveBalance? Balance, IReadOnlyList<CoverGap> Gaps, IReadOnlyList<Away> Others, string? StandInAway);

/// <summary>Reckons a leave by the working calendar, the rulebook and what others may do.</summary>
internal sealed class LeavePlan(MotCuaDbContext db, Timetables timetables, Rulebook rulebook)
{
    public async Task<int> DaysAsync(long agencyId, DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        (await timetables.ForAsync(agencyId, cancellationToken)).CountWorkingDays(from, to);

    public async Task<LeaveOutlook> OutlookAsync(StaffMember member, string kindKey, DateOnly from, DateOnly to, StandIn? standIn, long? leaveId, CancellationToken cancellationToken)
    {
        var calendar = await timetables.ForAsync(member.AgencyId, cancellationToken);
        var others = await AwayAsync(member.AgencyId, from, to, leaveId, member.Id, cancellationToken);
        var gaps = member.OfficialId is { } official ? await GapsAsync(member.AgencyId, official, WorkingDays(calendar, from, to), others, standIn, cancellationToken) : [];
        return new LeaveOutlook(calendar.CountWorkingDays(from, to), StaffLists.All.LeaveKinds.Any(k => k.Key == kindKey && k.Yearly) ? await BalanceAsync(member, from.Year, cancellationToken) : null, gaps, others, others.FirstOrDefault(o => o.OfficialId == standIn?.OfficialId)?.Name);
    }

    /// <summary>Of yearly leave; a leave over New Year counts in each year with its days of it.</summary>
    public async Task<LeaveBalance> BalanceAsync(StaffMember member, int year, CancellationToken cancellationToken)
    {
        var (key, first, last) = (member.Id, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var yearly = StaffLists.All.LeaveKinds.Where(k => k.Yearly).Select(k => k.Key).ToList();
        var calendar = await timetables.ForAsync(member.AgencyId, cancellationToken);
        var rules = await rulebook.OnAsync(member.AgencyId, first, cancellationToken);
        var leaves = await db.Leaves.AsNoTracking().Where(l => l.MemberId == key && yearly.Contains(l.KindKey) && (l.State == LeaveState.Approved || l.State == LeaveState.Asked) && l.From <= last && l.To >= first).OrderBy(l => l.Id).ToListAsync(cancellationToken);
        int Days(LeaveState state) => leaves.Where(l => l.State == state).Sum(l => calendar.CountWorkingDays(l.From < first ? first : l.From, l.To > last ? last : l.To));
        return LeaveBalance.Of(year, rules.Number(RuleKey.AnnualLeaveDays), rules.Number(RuleKey.AnnualLeaveServiceYears), member.ServesSince, Days(LeaveState.Approved), Days(LeaveState.Asked));
    }

    /// <summary>Approved absences that touch the days, but for one leave and one person.</summary>
    private async Task<List<Away>> AwayAsync(long agencyId, DateOnly from, DateOnly to, long? leaveId, long memberId, CancellationToken cancellationToken) =>
        await db.Leaves.AsNoTracking().Where(l => l.AgencyId == agencyId && l.State == LeaveState.Approved && l.From <= to && l.To >= from && l.Id != leaveId && l.MemberId != memberId)
            .OrderBy(l => l.From).ThenBy(l => l.Id).Select(l => new Away(l.OfficialId ?? 0, l.Name, l.From, l.To)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<CoverGap>> GapsAsync(long agencyId, long official, List<DateOnly> days, List<Away> others, StandIn? standIn, CancellationToken cancellationToken)
    {
        if (days.Count == 0) return [];
        var (first, last) = (days[0], days[^1]);
        var officials = await db.Officials.AsNoTracking().Where(o => o.AgencyId == agencyId && o.IsActive).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        var loans = (await db.Delegations.AsNoTracking().Where(d => d.AgencyId == agencyId && d.WithdrawnAt == null && d.FirstDay <= last && d.LastDay >= first).OrderBy(d => d.Id).ToListAsync(cancellationToken))
            .Select(d => new Loan(d.FromId, d.ToId, d.FirstDay, d.LastDay, d.Permissions)).ToList();
        if (standIn is not null) loans.Add(new Loan(official, standIn.OfficialId, first, last, standIn.Permissions));
        return LeaveCover.Of(official, days, await db.LendableInAsync(agencyId, officials, cancellationToken), others, loans);
    }

    private static List<DateOnly> WorkingDays(WorkingCalendar calendar, DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(0, Math.Max(0, to.DayNumber - from.DayNumber + 1)).Select(from.AddDays).Where(calendar.IsWorkingDay)];
}
