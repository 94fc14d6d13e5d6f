using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Platform.Storage;
using MotCua.ReformIndex;
using MotCua.Work;

namespace MotCua.Demo;

/// <summary>Two years of the reform index of the ward and two neighbours under a city: last year's announced, with what is done about lost points; this year's being scored. Each act on its own day.</summary>
internal sealed class DemoIndex(MotCuaDbContext db, DemoCity city, Assignments assignments, Actor actor, TimeProvider clock)
{
    private const int Hour = 10;

    private readonly List<HistoryEntry> _history = [];

    public async Task ScoreAsync(DemoOrder order, IReadOnlyList<DemoOfficial> officials, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var (head, wards) = await city.OpenAsync(order.AgencyId, cancellationToken);
        var (reform, leader) = (officials.First(o => o.UserName == "mau.bao"), officials.First(o => o.Does is Permission.ApproveDossiers));
        var shipped = await db.CriteriaSets.AsNoTracking().SingleAsync(s => s.AgencyId == null, cancellationToken);
        var year = order.To.Year;
        var (last, now) = (Issued(shipped, head, year - 1), Issued(shipped, head, year));

        // This one's ward is in the middle, between a better and a worse.
        var rounds = wards.Select((ward, at) => new Scoring(last, head, ward, ward == order.AgencyId ? reform : head, new DateOnly(year - 1, 12, 1), DemoAnswers.Share(at))).ToList();
        foreach (var scoring in rounds) Appraised(scoring, scoring.By == reform ? leader : head);
        var tables = rounds.Select(r => IndexTable.Of(last.Criteria, r.Sheets)).ToList();
        var ranks = IndexTable.Ranks([.. tables.Select((t, at) => (at, t.Result.Total, t.Result.Max))]);
        foreach (var (scoring, at) in rounds.Select((r, at) => (r, at))) Announced(scoring, tables[at], ranks[at], rounds.Count);

        var open = new Scoring(now, head, order.AgencyId, reform, order.To.AddDays(-5), DemoAnswers.Share(0) + 4);
        Half(open);
        foreach (var round in wards.Where(w => w != order.AgencyId).Select(w => new Scoring(now, head, w, head, order.To.AddDays(-5), 0))) await KeepAsync(round, cancellationToken);
        await BulkWriter.InsertAsync(db, [last, now], cancellationToken);
        foreach (var scoring in rounds.Append(open)) await KeepAsync(scoring, cancellationToken);
        await BulkWriter.InsertAsync(db, _history, cancellationToken);
        _history.Clear();
        await RemedyAsync(order, rounds.Single(r => r.Round.AgencyId == order.AgencyId).Round, tables[rounds.FindIndex(r => r.Round.AgencyId == order.AgencyId)], officials, leader, calendar, cancellationToken);
    }

    private CriteriaSet Issued(CriteriaSet shipped, DemoOfficial head, int year)
    {
        var day = new DateOnly(year, 1, 8);
        var set = CriteriaSet.Draft(city.Id, new CriteriaDecision(year, city.Name, $"12/QĐ-UBND ({year})", day), shipped.Criteria, shipped.Id);
        set.Issue();
        Seal(set, head, day);
        return set;
    }

    private void Appraised(Scoring scoring, DemoOfficial leader)
    {
        var (criteria, round, day) = (scoring.Set.Criteria, scoring.Round, scoring.From);
        foreach (var (sheet, at) in scoring.Sheets.Select((s, at) => (s, at)))
        {
            sheet.Score(round, criteria, DemoAnswers.Of(criteria.Area(sheet.AreaCode)!, scoring.Share), day.AddDays(at + 1));
            Seal(sheet, scoring.By, day.AddDays(at + 1));
        }
        foreach (var sheet in scoring.Sheets) sheet.Close(round);
        round.Submit([], "Máy quét còn thiếu; đề nghị thành phố mở lớp chấm điểm cho công chức mới.", day.AddDays(15));
        foreach (var closed in scoring.Sheets.Append<Aggregate>(round)) Seal(closed, leader, day.AddDays(15));
        foreach (var (sheet, at) in scoring.Sheets.Select((s, at) => (s, at)))
        {
            sheet.Appraise(round, criteria, DemoAnswers.Appraisals(criteria.Area(sheet.AreaCode)!, sheet, scoring.Share));
            Seal(sheet, scoring.Head, day.AddDays(20 + at));
        }
        foreach (var sheet in scoring.Sheets) sheet.Close(round);
        round.FinishAppraisal("");
        foreach (var closed in scoring.Sheets.Append<Aggregate>(round)) Seal(closed, scoring.Head, day.AddDays(30));
    }

    private void Announced(Scoring scoring, IndexTable table, int rank, int among)
    {
        var (result, day) = (table.Result, scoring.From.AddDays(40));
        scoring.Round.Announce(new("45/QĐ-UBND", day, result.Version, table.Rows, result.Points, result.Max, result.Adjustment, result.Total, result.Percent, result.Band ?? "", rank, among));
        Seal(scoring.Round, scoring.Head, day);
    }

    // The first areas are scored, the others wait.
    private void Half(Scoring scoring)
    {
        foreach (var (sheet, at) in scoring.Sheets.Take(scoring.Sheets.Count / 2).Select((s, at) => (s, at)))
        {
            sheet.Score(scoring.Round, scoring.Set.Criteria, DemoAnswers.Of(scoring.Set.Criteria.Area(sheet.AreaCode)!, scoring.Share), scoring.From.AddDays(at + 1));
            Seal(sheet, scoring.By, scoring.From.AddDays(at + 1));
        }
    }

    private async Task KeepAsync(Scoring scoring, CancellationToken cancellationToken)
    {
        _history.AddRange(scoring.Begun);
        await BulkWriter.InsertAsync(db, [scoring.Round], cancellationToken);
        await BulkWriter.InsertAsync(db, scoring.Sheets, cancellationToken);
    }

    /// <summary>What was lost most: one thing done, one under way as a task where the last day is today, one late.</summary>
    private async Task RemedyAsync(DemoOrder order, IndexRound round, IndexTable table, IReadOnlyList<DemoOfficial> officials, DemoOfficial leader, WorkingCalendar calendar, CancellationToken cancellationToken)
    {
        var lost = table.Result.Components.Values.OrderByDescending(c => c.ToGain).ThenBy(c => c.Code, StringComparer.Ordinal).Take(3).ToList();
        var (began, due, lead) = (order.To.AddDays(-20), calendar.AddWorkingDays(order.To, 8), officials.First(o => o.UserName == "mau.hoa"));
        const string Action = "Lập danh sách kiểm tra hằng tháng, phân công người theo dõi";
        long? task = null;
        if (order.To == clock.Today)
        {
            actor.SignIn(leader.Id, leader.Name, order.AgencyId, null, leader.UnitId, new HashSet<string>());
            task = (await assignments.AssignAsync(new WorkOrder(order.AgencyId, Action, new WorkParty(lead.UnitId, lead.Id, lead.Name), order.To, due), new WorkOrigin(WorkSource.Remediation, round.Id, $"Khắc phục {lost[1].Code}, chỉ số cải cách hành chính năm {round.Year}"), cancellationToken)).Id;
            await db.SaveChangesAsync(cancellationToken);
        }
        var remedies = new[]
        {
            Remedy.Plan(round, lost[0], new("Tài liệu kiểm chứng nộp thiếu", "Gom tài liệu kiểm chứng ngay khi xong việc, không đợi cuối năm", "Đặng Quốc Bảo", order.To.AddDays(-6)), began),
            Remedy.Plan(round, lost[1], new("Không có người theo dõi riêng", Action, lead.Name, due, task), began),
            Remedy.Plan(round, lost[2], new("Chưa có kinh phí", "Đề nghị thành phố bố trí kinh phí", "Phòng Tài chính thành phố", order.To.AddDays(-2)), began),
        };
        remedies[0].Close("Đã lập thư mục dùng chung theo từng thành phần.", order.To.AddDays(-8));
        foreach (var remedy in remedies) Seal(remedy, leader, began);
        await BulkWriter.InsertAsync(db, remedies, cancellationToken);
        await BulkWriter.InsertAsync(db, _history, cancellationToken);
        _history.Clear();
    }

    private void Seal(Aggregate changed, DemoOfficial by, DateOnly day) => _history.AddRange(changed.TakePending(by.ActorOf(changed.HistoryAgencyId ?? city.Id), day.At(Hour)));

    /// <summary>One round of one ward with its sheets, opened by the city.</summary>
    private sealed class Scoring
    {
        public Scoring(CriteriaSet set, DemoOfficial head, long ward, DemoOfficial by, DateOnly from, int share)
        {
            (Set, Head, By, From, Share) = (set, head, by, from, share);
            Round = IndexRound.Open(set, set.AgencyId!.Value, ward, from, from.AddDays(30));
            Sheets = [.. set.Criteria.Areas.Select(a => AreaSheet.Lay(Round, a))];
            Begun = [.. Sheets.Prepend<Aggregate>(Round).SelectMany(a => a.TakePending(head.ActorOf(ward), from.At(Hour)))];
        }

        public CriteriaSet Set { get; }

        public DemoOfficial Head { get; }

        public DemoOfficial By { get; }

        public DateOnly From { get; }

        public int Share { get; }

        public IndexRound Round { get; }

        public IReadOnlyList<AreaSheet> Sheets { get; }

        public IReadOnlyList<HistoryEntry> Begun { get; }
    }
}
