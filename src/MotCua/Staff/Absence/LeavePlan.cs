using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Staff.Absence;

/// <summary>What a leave means before anybody decides: days, balance, who else is away, what nobody could do.</summary>
internal sealed record LeaveOutlook(LeaveLength Length, LeaveBalance? Balance, IReadOnlyList<CoverGap> Gaps, IReadOnlyList<Away> Others, string? StandInAway);

/// <summary>Reckons a leave by the working calendar, the rulebook and what others may do.</summary>
internal sealed class LeavePlan(MotCuaDbContext db, Timetables timetables, Rulebook rulebook)
{
    public async Task<LeaveLength> LengthAsync(long agencyId, LeaveSpan span, CancellationToken cancellationToken) =>
        span.LengthBy(await timetables.ForAsync(agencyId, cancellationToken));

    public async Task<LeaveOutlook> OutlookAsync(StaffMember member, string kindKey, LeaveSpan span, StandIn? standIn, long? leaveId, CancellationToken cancellationToken)
    {
        var calendar = await timetables.ForAsync(member.AgencyId, cancellationToken);
        var others = await AwayAsync(member.AgencyId, span, leaveId, member.Id, cancellationToken);
        var gaps = member.OfficialId is { } official ? await GapsAsync(member.AgencyId, official, span.WorkedBy(calendar), others, standIn, cancellationToken) : [];
        return new LeaveOutlook(span.LengthBy(calendar), StaffLists.All.LeaveKinds.Any(k => k.Key == kindKey && k.Yearly) ? await BalanceAsync(member, span.From.Year, cancellationToken) : null, gaps, others, others.FirstOrDefault(o => o.OfficialId == standIn?.OfficialId)?.Name);
    }

    /// <summary>Of yearly leave; a leave over New Year counts in each year with its days of it.</summary>
    public async Task<LeaveBalance> BalanceAsync(StaffMember member, int year, CancellationToken cancellationToken)
    {
        var (key, first, last) = (member.Id, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var yearly = StaffLists.All.LeaveKinds.Where(k => k.Yearly).Select(k => k.Key).ToList();
        var calendar = await timetables.ForAsync(member.AgencyId, cancellationToken);
        var rules = await rulebook.OnAsync(member.AgencyId, first, cancellationToken);
        var leaves = await db.Leaves.AsNoTracking().Where(l => l.MemberId == key && yearly.Contains(l.KindKey) && (l.State == LeaveState.Approved || l.State == LeaveState.Asked) && l.From <= last && l.To >= first).OrderBy(l => l.Id).ToListAsync(cancellationToken);
        decimal Days(LeaveState state) => leaves.Where(l => l.State == state).Sum(l => l.Span.Within(first, last).LengthBy(calendar).InDays);
        return LeaveBalance.Of(year, rules.Number(RuleKey.AnnualLeaveDays), rules.Number(RuleKey.AnnualLeaveServiceYears), member.ServesSince, Days(LeaveState.Approved), Days(LeaveState.Asked));
    }

    /// <summary>Approved absences that touch the days, but for one leave and one person.</summary>
    private async Task<List<Away>> AwayAsync(long agencyId, LeaveSpan span, long? leaveId, long memberId, CancellationToken cancellationToken)
    {
        var (from, to) = (span.From, span.To);
        var leaves = await db.Leaves.AsNoTracking().Where(l => l.AgencyId == agencyId && l.State == LeaveState.Approved && l.From <= to && l.To >= from && l.Id != leaveId && l.MemberId != memberId).OrderBy(l => l.From).ThenBy(l => l.Id).ToListAsync(cancellationToken);
        return [.. leaves.Where(l => l.Span.Touches(span)).Select(l => new Away(l.OfficialId ?? 0, l.Name, l.Span))];
    }

    private async Task<IReadOnlyList<CoverGap>> GapsAsync(long agencyId, long official, IReadOnlyList<LeaveDay> days, List<Away> others, StandIn? standIn, CancellationToken cancellationToken)
    {
        if (days.Count == 0) return [];
        var (first, last) = (days[0].Day, days[^1].Day);
        var officials = await db.Officials.AsNoTracking().Where(o => o.AgencyId == agencyId && o.IsActive).OrderBy(o => o.Id).ToListAsync(cancellationToken);
        var loans = (await db.Delegations.AsNoTracking().Where(d => d.AgencyId == agencyId && d.WithdrawnAt == null && d.FirstDay <= last && d.LastDay >= first).OrderBy(d => d.Id).ToListAsync(cancellationToken))
            .Select(d => new Loan(d.FromId, d.ToId, new LeaveSpan(d.FirstDay, d.LastDay, d.FirstFrom is not null, d.LastUntil is not null), d.Permissions)).ToList();
        if (standIn is not null) loans.Add(new Loan(official, standIn.OfficialId, new LeaveSpan(first, last), standIn.Permissions));
        return LeaveCover.Of(official, days, await db.LendableInAsync(agencyId, officials, cancellationToken), others, loans);
    }
}
