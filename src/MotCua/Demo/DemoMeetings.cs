using MotCua.Access;
using MotCua.Calendar;
using MotCua.Meetings;
using MotCua.Platform;
using MotCua.Work;

namespace MotCua.Demo;

/// <summary>One meeting that was held and concluded, with tasks out of it, and one to come.</summary>
internal sealed class DemoMeetings(MotCuaDbContext db, MeetingNumbers numbers, Assignments assignments, Actor actor, TimeProvider clock)
{
    /// <summary>Only where the last day is today: what is invited to now cannot be part of an earlier year.</summary>
    public async Task HoldAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        if (order.To != clock.Today) return;
        var (leader, clerk) = (officials.First(o => o.Does is Permission.ApproveDossiers), officials.First(o => o.Does is Permission.IssueResults));
        actor.SignIn(clerk.Id, clerk.Name, order.AgencyId, null, clerk.UnitId, new HashSet<string>());
        var held = await InvitedAsync(order, officials, new("giao-ban", "Giao ban công tác tuần", order.To.AddDays(-1).At(8), order.To.AddDays(-1).At(9), "Phòng họp tầng 2") { Agenda = [new("Hồ sơ đang trễ hạn", "Trần Thị Mai"), new("Việc tuần tới", leader.Name)] }, leader, clerk, cancellationToken);
        foreach (var invitee in held.Invitees.Take(held.Invitees.Count - 1)) held.CheckIn(invitee.Order, clock.UtcNow);
        held.Hold("Các bộ phận báo cáo, thống nhất cách xử lý hồ sơ trễ hạn.", ["Còn một số hồ sơ đất đai trễ hạn do chờ bản trích đo.", "Tập trung trả kết quả đúng hẹn."]);
        await db.SaveChangesAsync(cancellationToken);
        await ConcludeAsync(held, leader, officials, calendar, cancellationToken);
        var next = calendar.AddWorkingDays(order.To, 3);
        await InvitedAsync(order, officials, new("chuyen-de", "Nâng cao tỷ lệ hồ sơ nộp trực tuyến", next.At(14), next.At(16), "Hội trường phường"), leader, clerk, cancellationToken);
    }

    private async Task<Meeting> InvitedAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, MeetingPlan plan, DemoOfficial leader, DemoOfficial clerk, CancellationToken cancellationToken)
    {
        var meeting = Meeting.Plan(order.AgencyId, plan with { ChairId = leader.Id, ChairName = leader.Name, SecretaryId = clerk.Id, SecretaryName = clerk.Name });
        meeting.AddInvitees([.. officials.Where(o => o.Does is Permission.AssignDossiers).Select(o => ((long?)o.Id, o.Name, "")), (null, "Ngô Văn Bình", "Trưởng khu phố 4")]);
        meeting.Invite(await numbers.InvitationAsync(order.AgencyId, cancellationToken), clock.Today);
        meeting.Reply(1, InviteeAnswer.Accepted, "");
        db.Add(meeting);
        await db.SaveChangesAsync(cancellationToken);
        return meeting;
    }

    private async Task ConcludeAsync(Meeting meeting, DemoOfficial leader, IReadOnlyList<DemoOfficial> officials, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        actor.SignIn(leader.Id, leader.Name, meeting.AgencyId, null, leader.UnitId, new HashSet<string>());
        var symbol = await numbers.NoticeAsync(meeting.AgencyId, cancellationToken);
        var directions = new List<Direction>();
        foreach (var (content, lead, days) in new[] { ("Xử lý dứt điểm hồ sơ đất đai trễ hạn, có văn bản xin lỗi người dân", officials.First(o => o.UserName == "mau.son"), 5), ("Rà soát hồ sơ sắp đến hạn, báo cáo hằng ngày", officials.First(o => o.UserName == "mau.hoa"), 10) })
        {
            var due = calendar.AddWorkingDays(clock.Today, days);
            var task = await assignments.AssignAsync(new WorkOrder(meeting.AgencyId, content, new WorkParty(lead.UnitId, lead.Id, lead.Name), clock.Today, due), new WorkOrigin(WorkSource.Meeting, meeting.Id, $"Thông báo số {symbol} ngày {clock.Today.Print()}"), cancellationToken);
            directions.Add(new Direction(content, lead.Name, due, task.Id, task.Code));
        }
        meeting.Conclude("Tuần qua các bộ phận đã cố gắng; việc trễ hạn còn ở lĩnh vực đất đai.", directions, symbol, leader.Name, clock.Today);
        await db.SaveChangesAsync(cancellationToken);
    }
}
