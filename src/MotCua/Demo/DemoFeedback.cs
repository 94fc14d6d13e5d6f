using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Feedback;
using MotCua.Petitions;
using MotCua.Platform;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Demo;

/// <summary>A few feedbacks in every state, a few receptions with the plan of those to come, and a complaint settled and made again; invented, nobody is denounced.</summary>
internal sealed class DemoFeedback(MotCuaDbContext db, FeedbackIntake feedback, PetitionIntake petitions, LegalTerms terms, Timetables timetables, Actor actor, TimeProvider clock)
{
    private static readonly (FeedbackTopic Topic, string Title, string Content, string Answer)[] Told =
    [
        (FeedbackTopic.Conduct, "Chờ lâu sáng thứ Hai", "Sáng thứ Hai đông, chỉ có một quầy nhận hồ sơ nên chờ gần hai giờ.", "Từ tuần này bộ phận Một cửa mở thêm quầy thứ hai vào sáng thứ Hai."),
        (FeedbackTopic.Other, "Mẫu tờ khai khó đọc", "Mẫu tờ khai đăng ký khai sinh niêm yết bị mờ, không đọc được phần ghi chú.", "Đã in lại và niêm yết bản mới; bản điện tử có trên trang thủ tục."),
        (FeedbackTopic.Proposal, "Đề nghị nhận hồ sơ sáng thứ Bảy", "Người đi làm không đến được trong giờ hành chính.", "Phường ghi nhận và báo cáo thành phố; trong lúc chờ, người dân nộp trực tuyến được mọi lúc."),
        (FeedbackTopic.Unfit, "Yêu cầu bản sao không cần thiết", "Thủ tục yêu cầu bản sao giấy tờ đã có trong cơ sở dữ liệu dân cư.", ""),
        (FeedbackTopic.Conduct, "Hướng dẫn không thống nhất", "Hai công chức hướng dẫn hai cách khác nhau cho cùng một thủ tục.", ""),
    ];

    private static readonly (ReceptionKind Kind, string Summary)[] Receptions =
    [
        (ReceptionKind.Feedback, "Phản ánh đèn đường khu phố 4 hỏng đã hai tuần."),
        (ReceptionKind.Proposal, "Kiến nghị lắp gờ giảm tốc trước cổng trường."),
        (ReceptionKind.Mixed, "Trình bày việc ranh đất và thái độ của hàng xóm; đã hướng dẫn tách đơn."),
    ];

    private const int PlannedWeeks = 8;

    /// <summary>Only where the last day is today: what comes in now cannot be part of an earlier year.</summary>
    public async Task TellAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, Random random, CancellationToken cancellationToken)
    {
        if (order.To != clock.Today) return;
        var (people, desk, handler, leader) = (new DemoPeople(random), officials.First(o => o.Does is Permission.ReceiveDossiers), officials.First(o => o.Does is Permission.HandleDossiers), officials.First(o => o.Does is Permission.ApproveDossiers));
        foreach (var (told, i) in Told.Select((t, i) => (t, i)))
        {
            var person = people.Next();
            Act(desk, order.AgencyId);
            var found = await feedback.ReceiveAsync(new FeedbackRequest(order.AgencyId, i % 2 == 0 ? FeedbackChannel.Web : FeedbackChannel.Desk, told.Topic, told.Title, told.Content, new FeedbackSender { Name = person.Name, Address = person.Address, Phone = person.Phone }), [], cancellationToken);
            if (i < Told.Length - 1) await HandleAsync(found, told, desk, handler, leader, cancellationToken);
        }
        Act(desk, order.AgencyId);
        foreach (var (kind, summary) in Receptions)
        {
            var person = people.Next();
            var citizen = new ReceivedCitizen { Name = person.Name, Address = person.Address, IdNumber = person.IdNumber, Phone = person.Phone };
            await petitions.RecordAsync(citizen, new ReceptionNote(kind, summary, 1, "", "", true, "", "", "", ""), new Official(actor), makesCase: kind is ReceptionKind.Proposal, cancellationToken);
        }
        await PlanAsync(order, desk, leader, cancellationToken);
        await ComplainAsync(order, people.Next(), leader, cancellationToken);
    }

    private async Task PlanAsync(DemoOrder order, DemoOfficial desk, DemoOfficial leader, CancellationToken cancellationToken)
    {
        var calendar = await timetables.ForAsync(order.AgencyId, cancellationToken);
        foreach (var week in Enumerable.Range(0, PlannedWeeks))
        {
            var day = calendar.AddWorkingDays(order.To.AddDays(7 * week), 1);
            var planned = ReceptionDay.Plan(order.AgencyId, day, "7:30–11:30", leader.Name, isByHead: true, "Phòng tiếp công dân");
            if (week < PlannedWeeks - 1) planned.Publish(clock.UtcNow);
            if (week == 2) planned.Change(day, "13:30–16:30", leader.Name, "Phòng tiếp công dân", "Buổi sáng Chủ tịch họp thành phố");
            db.Add(planned);
        }
        Act(desk, order.AgencyId);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task ComplainAsync(DemoOrder order, Person by, DemoOfficial leader, CancellationToken cancellationToken)
    {
        Act(leader, order.AgencyId);
        var who = new ReceivedCitizen { Name = by.Name, Address = by.Address, Phone = by.Phone };
        var request = new ComplaintRequest(order.AgencyId, Denunciations.PetitionSource.InPerson, who, "Thông báo 18/TB-UBND về thu hồi sạp chợ", "Đã nộp đủ phí nhưng vẫn bị thu hồi sạp.");
        var first = await petitions.ReceiveAsync(request, cancellationToken);
        first.Do(ComplaintStep.Accept, "21/TB-UBND", "", await terms.AfterAsync(order.AgencyId, RuleKey.ComplaintTerm, clock.UtcNow, cancellationToken), clock.UtcNow);
        first.Do(ComplaintStep.Verify, "", "", null, clock.UtcNow);
        first.Do(ComplaintStep.Decide, "34/QĐ-UBND", "Giữ nguyên thông báo; hoàn lại phí hai tháng chưa sử dụng.", null, clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
        await petitions.ReceiveAgainAsync(first, request with { Against = "Quyết định 34/QĐ-UBND", Content = "Chưa xem xét biên lai đã nộp.", IsCompetent = false }, "", cancellationToken);
    }

    private async Task HandleAsync(FeedbackCase found, (FeedbackTopic Topic, string Title, string Content, string Answer) told, DemoOfficial desk, DemoOfficial handler, DemoOfficial leader, CancellationToken cancellationToken)
    {
        found.Accept(told.Topic, new FeedbackReceiver(handler.UnitId, handler.Id, handler.Name), await terms.AfterAsync(found.AgencyId, RuleKey.FeedbackAnswerTerm, found.CountedFrom, cancellationToken), "", clock.UtcNow);
        await SaveAsync(found, desk, cancellationToken);
        if (told.Answer.Length == 0) return;
        found.DraftAnswer(handler.Id, told.Answer);
        await SaveAsync(found, handler, cancellationToken);
        found.ApproveAnswer(told.Answer, leader.Name, await terms.AfterAsync(found.AgencyId, RuleKey.FeedbackFollowUpTerm, clock.UtcNow, cancellationToken), clock.UtcNow);
        found.ProposePublication(told.Title, told.Content, told.Answer);
        found.Publish(told.Title, told.Content, told.Answer, leader.Name, clock.UtcNow);
        await SaveAsync(found, leader, cancellationToken);
    }

    private async Task SaveAsync(FeedbackCase found, DemoOfficial by, CancellationToken cancellationToken)
    {
        Act(by, found.AgencyId);
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Act(DemoOfficial official, long agencyId) => actor.SignIn(official.Id, official.Name, agencyId, null, official.UnitId, new HashSet<string>());
}
