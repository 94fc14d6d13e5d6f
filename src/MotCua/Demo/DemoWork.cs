using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.Rules;
using MotCua.Work;

namespace MotCua.Demo;

/// <summary>The year's plan of reform and its tasks in every state, each act on its own day by whoever does such things.</summary>
internal sealed class DemoWork(MotCuaDbContext db, Rulebook rulebook)
{
    private enum Fate { OnTime, Late, Overdue, Extended, UnderWay, Waiting, Asks, NotBegun, Suspended, Cancelled }

    // Due: a share of the time from the plan to the last day; above 1 it is still to come.
    private static readonly (string Field, string Unit, string Content, string Product, double Due, Fate Fate)[] Lines =
    [
        ("", "van phong", "Ban hành kế hoạch tuyên truyền cải cách hành chính năm", "Kế hoạch", 0.15, Fate.OnTime),
        ("", "van phong", "Báo cáo cải cách hành chính quý I", "Báo cáo", 0.6, Fate.OnTime),
        ("", "van phong", "Tổ chức đối thoại với người dân về thủ tục hành chính", "Thông báo kết luận", 1.4, Fate.NotBegun),
        ("the-che", "tu phap", "Rà soát văn bản quy phạm pháp luật còn hiệu lực của phường", "Báo cáo rà soát", 0.5, Fate.Late),
        ("the-che", "tu phap", "Theo dõi thi hành pháp luật lĩnh vực hộ tịch", "Báo cáo", 1.3, Fate.UnderWay),
        ("tthc", "tu phap", "Niêm yết, công khai đầy đủ thủ tục hành chính tại bộ phận Một cửa", "Bảng niêm yết, ảnh chụp", 0.3, Fate.OnTime),
        ("tthc", "tu phap", "Rà soát, đề xuất đơn giản hoá thủ tục chứng thực", "Báo cáo đề xuất", 0.9, Fate.Overdue),
        ("tthc", "van hoa", "Giải quyết 100 % hồ sơ bảo trợ xã hội đúng hạn", "Báo cáo số liệu", 1.5, Fate.UnderWay),
        ("tthc", "dia chinh", "Khắc phục hồ sơ đất đai trễ hạn, xin lỗi người dân", "Danh sách, văn bản xin lỗi", 0.8, Fate.Overdue),
        ("tthc", "van phong", "Khảo sát mức độ hài lòng tại bộ phận Một cửa", "Báo cáo khảo sát", 1.05, Fate.Waiting),
        ("bo-may", "van phong", "Rà soát, sửa quy chế làm việc của Ủy ban nhân dân phường", "Quyết định", 0.7, Fate.Extended),
        ("bo-may", "lanh dao", "Phân công lại nhiệm vụ công chức sau sắp xếp bộ phận", "Thông báo phân công", 0.4, Fate.OnTime),
        ("cong-vu", "van phong", "Kiểm tra công vụ đột xuất tại bộ phận Một cửa", "Biên bản", 1.1, Fate.UnderWay),
        ("cong-vu", "van phong", "Cử công chức Một cửa đi bồi dưỡng kỹ năng giao tiếp", "Giấy chứng nhận", 0.65, Fate.Late),
        ("cong-vu", "van hoa", "Xây dựng bộ quy tắc ứng xử nơi công sở", "Quyết định", 1.2, Fate.Asks),
        ("tai-chinh", "van phong", "Công khai dự toán, quyết toán ngân sách năm trước", "Thông báo công khai", 0.35, Fate.OnTime),
        ("tai-chinh", "van phong", "Sửa quy chế chi tiêu nội bộ", "Quy chế", 1.3, Fate.Suspended),
        ("so", "van hoa", "Hướng dẫn người dân nộp hồ sơ trực tuyến tại nhà văn hoá khu phố", "Báo cáo, ảnh chụp", 0.85, Fate.OnTime),
        ("so", "dia chinh", "Số hoá sổ mục kê, hồ sơ địa chính còn giấy", "Dữ liệu đã nghiệm thu", 1.6, Fate.UnderWay),
        ("so", "van phong", "Thuê đường truyền dự phòng cho bộ phận Một cửa", "Hợp đồng", 1.2, Fate.Cancelled),
        ("so", "van phong", "Tập huấn an toàn thông tin cho cán bộ phường", "Danh sách, tài liệu", 1.45, Fate.NotBegun),
    ];

    private const int Morning = 9;

    private readonly List<HistoryEntry> _history = [];

    public async Task PlanAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var year = order.To >= new DateOnly(order.To.Year, 2, 1) ? order.To.Year : order.To.Year - 1;
        var began = calendar.NextWorkingDay(new DateOnly(year, 1, 10));
        var (leader, reform) = (officials.First(o => o.Does is Permission.ApproveDossiers), officials.First(o => o.Does is Permission.CloseBooks));
        var plan = Plan(order.AgencyId, year, began, leader, reform);
        var tasks = Lines.Select(line => Draft(line, plan, began, order.To, officials, calendar)).ToList();
        await IssueAsync(order.AgencyId, year, began, tasks, leader, cancellationToken);
        Seal(plan, leader, began);
        foreach (var (task, line) in tasks.Zip(Lines)) new Life(this, task, LeadOf(line.Unit, officials), leader, began, order.To, calendar).Live(line.Fate);
        await BulkWriter.InsertAsync(db, [plan], cancellationToken);
        await BulkWriter.InsertAsync(db, tasks, cancellationToken);
        await BulkWriter.InsertAsync(db, _history, cancellationToken);
        _history.Clear();
    }

    private ReformPlan Plan(long agency, int year, DateOnly began, DemoOfficial leader, DemoOfficial reform)
    {
        var plan = ReformPlan.Draft(agency, year, $"Kế hoạch cải cách hành chính năm {year}");
        plan.Describe(plan.Title, "05/KH-UBND", began);
        Seal(plan, reform, began.AddDays(-2));
        plan.Approve(leader.Name, Lines.Length, began.At(Morning));
        return plan;
    }

    private static WorkTask Draft((string Field, string Unit, string Content, string Product, double Due, Fate Fate) line, ReformPlan plan, DateOnly began, DateOnly to, IReadOnlyList<DemoOfficial> officials, WorkingCalendar calendar)
    {
        var lead = LeadOf(line.Unit, officials);
        var support = officials.First(o => o.Does is Permission.CloseBooks) is var reform && reform.Id != lead.Id ? [new WorkParty(reform.UnitId, reform.Id, reform.Name)] : Array.Empty<WorkParty>();
        var due = calendar.NextWorkingDay(began.AddDays(Math.Max(5, (int)((to.DayNumber - began.DayNumber) * line.Due))));
        return WorkTask.Draft(new WorkOrder(plan.AgencyId, line.Content, new WorkParty(lead.UnitId, lead.Id, lead.Name), began, due) { Product = line.Product, FieldKey = line.Field, Supports = support }, due, new WorkOrigin(WorkSource.Plan, plan.Id, plan.Words), plan.Year);
    }

    private async Task IssueAsync(long agency, int year, DateOnly began, List<WorkTask> tasks, DemoOfficial leader, CancellationToken cancellationToken)
    {
        var pattern = (await rulebook.OnAsync(agency, began, cancellationToken)).Text(RuleKey.TaskCodePattern);
        var prefix = await db.Agencies.Where(a => a.Id == agency).Select(a => a.Profile.CodePrefix).SingleAsync(cancellationToken);
        var number = await Numbering.TakeAsync(db, agency, Assignments.Series, $"{year}", tasks.Count, cancellationToken) - tasks.Count;
        foreach (var task in tasks)
        {
            task.Issue(new WorkNumber(++number, DossierCode.Make(pattern, prefix, began, number), leader.Id, leader.Name), began);
            Seal(task, leader, began);
        }
    }

    private static DemoOfficial LeadOf(string unit, IReadOnlyList<DemoOfficial> officials) =>
        officials.LastOrDefault(o => VietnamText.Fold(o.UnitName).Contains(unit, StringComparison.Ordinal)) ?? officials[^1];

    private void Seal(Aggregate changed, DemoOfficial by, DateOnly day) => _history.AddRange(changed.TakePending(by.ActorOf(changed.HistoryAgencyId!.Value), day.At(Morning)));

    /// <summary>What happens to one task between the plan and the last day.</summary>
    private sealed class Life(DemoWork demo, WorkTask task, DemoOfficial lead, DemoOfficial leader, DateOnly began, DateOnly to, WorkingCalendar calendar)
    {
        public void Live(Fate fate)
        {
            if (fate is Fate.NotBegun) return;
            Act(lead, Part(0.4), day => task.Report(30, "Đã phân công, đang triển khai.", day));
            switch (fate)
            {
                case Fate.OnTime: Done(task.DueOn.AddDays(-1)); break;
                case Fate.Late: Done(task.DueOn.AddDays(6)); break;
                case Fate.Extended: Extend(); break;
                case Fate.Waiting: Act(lead, to.AddDays(-1), day => task.HandOver("Báo cáo khảo sát, 120 phiếu.", day)); break;
                case Fate.Asks: Act(lead, to.AddDays(-1), _ => task.AskExtension(calendar.AddWorkingDays(task.DueOn, 10), "Chờ ý kiến góp ý của các khu phố.")); break;
                case Fate.Suspended: Act(leader, to.AddDays(-3), day => task.Suspend("Chờ hướng dẫn mới của thành phố.", day)); break;
                case Fate.Cancelled: Act(leader, to.AddDays(-2), day => task.Cancel("Thành phố đã thuê chung cho các phường.", day)); break;
                default: Act(lead, Part(0.8), day => task.Report(55, "Đã làm được hơn nửa, còn chờ số liệu.", day)); break;
            }
        }

        private void Extend()
        {
            Act(lead, task.DueOn.AddDays(-3), _ => task.AskExtension(calendar.AddWorkingDays(task.DueOn, 10), "Phải lấy ý kiến lần hai."));
            Act(leader, task.DueOn.AddDays(-1), _ => task.Extend(calendar.AddWorkingDays(task.DueOn, 10), "Đồng ý."));
            Done(task.DueOn.AddDays(-1));
        }

        private void Done(DateOnly day)
        {
            Act(lead, day, on => task.HandOver($"{task.Product} đã ban hành.", on));
            Act(leader, day.AddDays(1), on => task.Accept(leader.Id, "Đạt yêu cầu.", on));
        }

        // The days of a task that is due later are those before the last one.
        private DateOnly Part(double share) => began.AddDays((int)((Math.Min(task.DueOn.DayNumber, to.DayNumber) - began.DayNumber) * share));

        private void Act(DemoOfficial by, DateOnly day, Action<DateOnly> verb)
        {
            if (day > to) return;
            verb(day);
            demo.Seal(task, by, day);
        }
    }
}
