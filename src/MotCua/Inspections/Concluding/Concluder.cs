using MotCua.Meetings;
using MotCua.Platform;
using MotCua.Work;

namespace MotCua.Inspections.Concluding;

/// <summary>What is demanded about a fault, of whom, until when.</summary>
internal sealed record Demanded(int Number, string Demand, WorkParty? Lead, DateOnly? DueOn);

/// <summary>Issues the notice of conclusion and makes its demands tasks, in one transaction. Notices of an agency share one series, whatever they conclude.</summary>
internal sealed class Concluder(MotCuaDbContext db, MeetingNumbers numbers, Assignments assignments, Actor actor, TimeProvider clock)
{
    public Task ConcludeAsync(Inspection inspection, string conclusion, string proposal, IReadOnlyList<Demanded> demanded, CancellationToken cancellationToken)
    {
        inspection.MustConclude(conclusion); // before a number is taken
        foreach (var (one, at) in demanded.Select((d, i) => (d, i))) Check(one, at);
        return db.InTransactionAsync(async () =>
        {
            var symbol = await numbers.NoticeAsync(inspection.AgencyId, cancellationToken);
            var origin = new WorkOrigin(WorkSource.Inspection, inspection.Id, $"Thông báo số {symbol} ngày {clock.Today.Print()}");
            var findings = new List<Finding>();
            foreach (var one in demanded.Where(d => d.Demand.Length > 0)) findings.Add(await FindingAsync(inspection, one, origin, cancellationToken));
            inspection.Conclude(conclusion, proposal, findings, symbol, actor.Name, clock.Today);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    private async Task<Finding> FindingAsync(Inspection inspection, Demanded one, WorkOrigin origin, CancellationToken cancellationToken)
    {
        var task = await assignments.AssignAsync(new WorkOrder(inspection.AgencyId, one.Demand, one.Lead!, clock.Today, one.DueOn), origin, cancellationToken);
        return new Finding(one.Number, "", "") { Demand = one.Demand, Lead = one.Lead!.Name, DueOn = one.DueOn, TaskId = task.Id, TaskCode = task.Code };
    }

    private void Check(Demanded one, int at)
    {
        if (one.Demand.Length == 0 && one.Lead is null && one.DueOn is null) return;
        if (one.Demand.Length == 0) throw new RuleBroken($"Nội dung {one.Number}: ghi yêu cầu khắc phục, hoặc bỏ trống cả dòng.", $"Rows[{at}].Demand");
        if (one.Lead is null || one.DueOn is null) throw new RuleBroken($"Nội dung {one.Number}: chọn chủ trì và nhập hạn khắc phục.", $"Rows[{at}].{(one.Lead is null ? "Lead" : "DueOn")}");
        if (one.DueOn < clock.Today) throw new RuleBroken($"Nội dung {one.Number}: hạn phải từ hôm nay trở đi.", $"Rows[{at}].DueOn");
    }
}
