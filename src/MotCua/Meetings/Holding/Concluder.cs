using MotCua.Platform;
using MotCua.Work;

namespace MotCua.Meetings.Holding;

/// <summary>A direction as it was decided; with a lead it becomes a task.</summary>
internal sealed record Decided(string Content, WorkParty? Lead, DateOnly? DueOn);

/// <summary>Issues the notice of conclusion and makes its directions tasks, in one transaction: there is no direction without its task and no task without its notice.</summary>
internal sealed class Concluder(MotCuaDbContext db, MeetingNumbers numbers, Assignments assignments, Actor actor, TimeProvider clock)
{
    public Task ConcludeAsync(Meeting meeting, string conclusion, IReadOnlyList<Decided> decided, CancellationToken cancellationToken)
    {
        Check(meeting, conclusion, decided);
        return db.InTransactionAsync(async () =>
        {
            var symbol = await numbers.NoticeAsync(meeting.AgencyId, cancellationToken);
            var origin = new WorkOrigin(WorkSource.Meeting, meeting.Id, $"Thông báo số {symbol} ngày {clock.Today.Print()}");
            var directions = new List<Direction>();
            foreach (var one in decided) directions.Add(await DirectionAsync(meeting, one, origin, cancellationToken));
            meeting.Conclude(conclusion, directions, symbol, actor.Name, clock.Today);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    private async Task<Direction> DirectionAsync(Meeting meeting, Decided one, WorkOrigin origin, CancellationToken cancellationToken)
    {
        if (one is not { Lead: { } lead, DueOn: { } due }) return new Direction(one.Content);
        var task = await assignments.AssignAsync(new WorkOrder(meeting.AgencyId, one.Content, lead, clock.Today, due), origin, cancellationToken);
        return new Direction(one.Content, lead.Name, due, task.Id, task.Code);
    }

    private void Check(Meeting meeting, string conclusion, IReadOnlyList<Decided> decided)
    {
        meeting.MustConclude(conclusion, [.. decided.Select(d => new Direction(d.Content))]);
        foreach (var (one, at) in decided.Select((d, i) => (d, i)))
        {
            if (one.Content.Length == 0) throw new RuleBroken($"Dòng chỉ đạo {at + 1}: ghi nội dung.", $"Rows[{at}].Content");
            if (one.Lead is null != one.DueOn is null) throw new RuleBroken($"Chỉ đạo «{one.Content}»: chọn chủ trì và nhập hạn, hoặc bỏ trống cả hai nếu không giao thành nhiệm vụ.", $"Rows[{at}].DueOn");
            if (one.DueOn < clock.Today) throw new RuleBroken($"Chỉ đạo «{one.Content}»: hạn phải từ hôm nay trở đi.", $"Rows[{at}].DueOn");
        }
    }
}
