using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Timetable;

namespace MotCua.Staff.Absence;

/// <summary>Decides leave, and in the same transaction lends and takes back what the stand-in needs: no stand-in without the delegation, and none longer than the absence.</summary>
internal sealed class LeaveDesk(MotCuaDbContext db, LeavePlan plan, Timetables timetables, Actor actor, TimeProvider clock)
{
    public async Task ApproveAsync(Leave leave, long approverId, CancellationToken cancellationToken)
    {
        var delegation = await LendAsync(leave, leave.Span, cancellationToken);
        leave.Approve(actor.Name, approverId, delegation?.Id, clock.Today);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task WithdrawAsync(Leave leave, string why, CancellationToken cancellationToken)
    {
        leave.Withdraw(why, clock.Today);
        await TakeBackAsync(leave, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task EndEarlyAsync(Leave leave, LeaveSpan end, string why, CancellationToken cancellationToken)
    {
        leave.MustEndEarly(end, why);
        var left = await TakeBackAsync(leave, cancellationToken) ? await LendAsync(leave, end, cancellationToken) : null;
        leave.EndEarly(end, await plan.LengthAsync(leave.AgencyId, end, cancellationToken), why, left?.Id);
        await db.SaveChangesAsync(cancellationToken);
    }

    // Only what the absent one asked for themselves, and still holds: nobody is lent another's rights by a third.
    private async Task<Delegation?> LendAsync(Leave leave, LeaveSpan span, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        if (leave.StandIn is not { } standIn || span.To < today) return null;

        // By the office's own hours, and by those of the days it is lent for.
        var calendar = await timetables.ForAsync(leave.AgencyId, cancellationToken);
        var until = span.UntilNoon ? calendar.MorningEnds(span.To) : (TimeOnly?)null;
        if (span.To == today && until <= TimeOnly.FromDateTime(clock.LocalNow)) return null;
        var days = span.From < today ? new Days(today, span.To, null, until) : new Days(span.From, span.To, span.FromAfternoon ? calendar.AfternoonBegins(span.From) : null, until);

        var (from, to) = (leave.OfficialId, standIn.OfficialId);
        var officials = await db.Officials.Where(o => o.Id == from || o.Id == to).ToListAsync(cancellationToken);
        var giver = officials.Single(o => o.Id == from);
        var held = await db.LendableOfAsync(giver, cancellationToken);
        var lent = held.Where(p => standIn.Permissions.Contains(p.ToString())).ToList();
        if (lent.Count == 0) throw new RuleBroken($"{leave.Name} không còn quyền nào trong số đã đề nghị uỷ quyền. Đề nghị người xin nghỉ rút đơn và làm lại.");
        var delegation = Delegation.Give(giver, officials.Single(o => o.Id == to), days, $"Nghỉ {leave.When}, thay theo đơn được duyệt", lent, today);
        db.Add(delegation);
        return delegation;
    }

    private async Task<bool> TakeBackAsync(Leave leave, CancellationToken cancellationToken)
    {
        var (key, today) = (leave.DelegationId, clock.Today);
        if (await db.Delegations.SingleOrDefaultAsync(d => d.Id == key, cancellationToken) is not { WithdrawnAt: null } lent || lent.LastDay < today) return false;
        lent.Withdraw(clock.UtcNow);
        return true;
    }
}
