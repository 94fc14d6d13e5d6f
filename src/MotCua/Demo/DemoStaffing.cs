using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Staff;

namespace MotCua.Demo;

/// <summary>Posts with their standard, records of everybody, one who lacks a certificate, a course that was held, leave that is approved: below a hundred percent, with a gap to close.</summary>
internal sealed class DemoStaffing(MotCuaDbContext db, Scales scales, Actor actor, TimeProvider clock)
{
    private static readonly (string Name, string Kind, int Places, Permission For, string Field)[] Posts =
    [
        ("Lãnh đạo Ủy ban nhân dân", "lanh-dao", 3, Permission.ApproveDossiers, ""),
        ("Công chức tại bộ phận Một cửa", "dung-chung", 3, Permission.ReceiveDossiers, ""),
        ("Phụ trách bộ phận chuyên môn", "chuyen-nganh", 3, Permission.AssignDossiers, ""),
        ("Công chức chuyên môn", "chuyen-nganh", 5, Permission.HandleDossiers, ""),
        ("Văn thư", "dung-chung", 1, Permission.IssueResults, ""),
        ("Công chức cải cách hành chính", "dung-chung", 1, Permission.CloseBooks, "Luật"),
    ];

    /// <summary>Only where the last day is today: what is learnt and asked for now cannot be part of an earlier year.</summary>
    public async Task KeepAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        if (order.To != clock.Today) return;
        var clerk = officials.First(o => o.Does is Permission.IssueResults);
        actor.SignIn(clerk.Id, clerk.Name, order.AgencyId, null, clerk.UnitId, new HashSet<string>());
        var book = await scales.OfAsync(order.AgencyId, cancellationToken);
        var since = new DateOnly(order.To.Year - 1, 1, 1);
        var posts = Posts.ToDictionary(p => p.For, p => Post.Open(order.AgencyId, null, p.Name, p.Kind, new PostTerms(since, p.Places, [new("dao-tao", "dai-hoc"), new("tin-hoc", "co-ban"), .. p.Kind == "lanh-dao" ? (Requirement[])[new("ly-luan", "trung-cap")] : []], p.Field.Length > 0 ? [p.Field] : [], "Quyết định phê duyệt vị trí việc làm (dữ liệu mẫu)")));
        var members = officials.Select((o, at) => Member(order, o, at, posts[o.Does], book)).ToList();
        db.AddRange(posts.Values);
        db.AddRange(members);
        await db.SaveChangesAsync(cancellationToken);
        await LearnAsync(order, members, cancellationToken);
        await GoAsync(officials, members, calendar, cancellationToken);
        var head = officials.First(o => o.UserName == "mau.quan");
        db.Add(HeadDuty.Give(order.AgencyId, order.To.Year, new DutyTerms("3.4.1", "Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn", head.Id, head.Name, "Chỉ đạo giải quyết hồ sơ đúng hạn ở mọi lĩnh vực")));
        await db.SaveChangesAsync(cancellationToken);
    }

    // Of fourteen, one lacks computing and one studied something else than the post asks for.
    private static StaffMember Member(DemoOrder order, DemoOfficial official, int at, Post post, ScaleBook book)
    {
        var member = StaffMember.Enter(order.AgencyId, official.Id, official.Name, new DateOnly(order.To.Year - 6 - (at % 9), 3, 1));
        member.Take(post, new DateOnly(order.To.Year - 1, 1, 1).AddDays(at), "Quyết định phân công (dữ liệu mẫu)");
        var graduated = new DateOnly(order.To.Year - 10 - (at % 7), 6, 20);
        member.Hold(new Qualification(0, "dao-tao", at % 5 == 0 ? "thac-si" : "dai-hoc", official.UserName == "mau.bao" ? "Kế toán" : "Luật", graduated, null, "Trường Đại học (dữ liệu mẫu)"), book, order.To);
        if (official.UserName != "mau.phuc") member.Hold(new Qualification(0, "tin-hoc", "co-ban", "", new DateOnly(order.To.Year - 3, 9, 15), null, "Trung tâm Tin học (dữ liệu mẫu)"), book, order.To);
        if (official.Does is Permission.ApproveDossiers) member.Hold(new Qualification(0, "ly-luan", "cao-cap", "", new DateOnly(order.To.Year - 4, 11, 5), null, "Trường Chính trị (dữ liệu mẫu)"), book, order.To);
        return member;
    }

    private async Task LearnAsync(DemoOrder order, List<StaffMember> members, CancellationToken cancellationToken)
    {
        var last = new[] { order.To.AddDays(-10), new DateOnly(order.To.Year, 1, 1) }.Max();
        var course = TrainingCourse.Plan(order.AgencyId, new CourseTerms("Kỹ năng giao tiếp, chuyển đổi số tại bộ phận Một cửa", "Sở Nội vụ", "tap-trung", last, last, 40, 12_000_000));
        course.Enrol(members.Select(m => (m.Id, m.FullName)));
        course.Close([.. members.Select((m, at) => new Participant(m.Id, m.FullName, at % 4 == 3 ? CourseResult.Absent : CourseResult.Passed))], order.To);
        db.Add(course);
        db.Add(TrainingNeed.Raise(members.Single(m => m.FullName == "Trương Gia Phúc"), new NeedTerms("Kỹ năng tiếp công dân", "Mới nhận việc tiếp công dân"), NeedOrigin.Person, order.To));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task GoAsync(IReadOnlyList<DemoOfficial> officials, List<StaffMember> members, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var (away, waiting) = (members.Single(m => m.FullName == "Đỗ Hải Yến"), members.Single(m => m.FullName == "Lê Anh Tuấn"));
        var (first, later) = (calendar.NextWorkingDay(clock.Today), calendar.AddWorkingDays(clock.Today, 5));
        var last = calendar.AddWorkingDays(first, 1);
        var approved = Leave.Ask(away, new LeaveTerms("phep-nam", first, last, "Việc gia đình"), new LeaveLength(calendar.CountWorkingDays(first, last)), [], null, clock.Today);
        var leader = officials.First(o => o.Does is Permission.ApproveDossiers);
        approved.Approve(leader.Name, leader.Id, null, clock.Today);
        db.Add(approved);
        db.Add(Leave.Ask(waiting, new LeaveTerms("phep-nam", later, later, "Việc riêng", UntilNoon: true), new LeaveSpan(later, later, UntilNoon: true).LengthBy(calendar), [], null, clock.Today));
        await db.SaveChangesAsync(cancellationToken);
    }
}
