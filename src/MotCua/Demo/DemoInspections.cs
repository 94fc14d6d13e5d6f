using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Inspections;
using MotCua.Platform;

namespace MotCua.Demo;

/// <summary>An approved plan of checks, and one check whose minutes wait for the conclusion.</summary>
internal sealed class DemoInspections(MotCuaDbContext db, UnitFacts facts, Actor actor, TimeProvider clock)
{
    /// <summary>Only where the last day is today, as <see cref="DemoMeetings"/>.</summary>
    public async Task CheckAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        if (order.To != clock.Today) return;
        var units = await db.Units.AsNoTracking().Where(u => u.AgencyId == order.AgencyId).ToDictionaryAsync(u => u.Id, cancellationToken);
        DemoOfficial Of(string account) => officials.First(o => o.UserName == account);
        var (leader, reform, land, civil) = (officials.First(o => o.Does is Permission.ApproveDossiers), Of("mau.bao"), Of("mau.son"), Of("mau.hoa"));
        actor.SignIn(reform.Id, reform.Name, order.AgencyId, null, reform.UnitId, new HashSet<string>());
        var plan = await PlannedAsync(order, [new(0, land.UnitId, units[land.UnitId].Name, order.To.Month, "Giải quyết hồ sơ đất đai, việc xin lỗi khi trễ hạn"), new(0, civil.UnitId, units[civil.UnitId].Name, Math.Min(12, order.To.Month + 2), "Kỷ luật, giờ giấc, thái độ phục vụ")], leader, reform, cancellationToken);
        var day = calendar.NextWorkingDay(order.To) == order.To ? order.To : order.To.AddDays(-1);
        var check = Inspection.Prepare(order.AgencyId, new(InspectionKind.Planned, land.UnitId, units[land.UnitId].Name, day, day)
        {
            Subject = "Giải quyết hồ sơ đất đai, việc xin lỗi khi trễ hạn", Decision = "58/QĐ-UBND", DecidedOn = day.AddDays(-3), Head = new(leader.Id, leader.Name), Members = [new(reform.Id, reform.Name), new(null, "Ngô Văn Bình, Ban Thanh tra nhân dân")], PlanId = plan.Id, PlanLine = 1,
        }, await db.ChecklistOnAsync(order.AgencyId, day, cancellationToken));
        check.Minute([.. check.Findings.Select(f => f.Number switch { 8 => f with { Result = CheckResult.Fault, Words = "Ba hồ sơ quá hạn chưa có văn bản xin lỗi", Person = land.Name }, 10 => f with { Result = CheckResult.NotChecked }, _ => f with { Result = CheckResult.Good } })],
            $"{leader.Name}; {reform.Name}; ông Ngô Văn Bình; {land.Name}", "Bộ phận tiếp thu, sẽ gửi văn bản xin lỗi trong tuần.", await facts.OfAsync(order.AgencyId, land.UnitId, day, cancellationToken), clock.UtcNow);
        db.Add(check);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<InspectionPlan> PlannedAsync(DemoOrder order, IReadOnlyList<InspectionLine> lines, DemoOfficial leader, DemoOfficial reform, CancellationToken cancellationToken)
    {
        var plan = InspectionPlan.Draft(order.AgencyId, order.To.Year);
        plan.Write("21/KH-UBND", new DateOnly(order.To.Year, 1, 15), lines, []);
        db.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        actor.SignIn(leader.Id, leader.Name, order.AgencyId, null, leader.UnitId, new HashSet<string>());
        plan.Approve(leader.Name);
        await db.SaveChangesAsync(cancellationToken);
        actor.SignIn(reform.Id, reform.Name, order.AgencyId, null, reform.UnitId, new HashSet<string>());
        return plan;
    }
}
