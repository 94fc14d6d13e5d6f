using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;
using MotCua.Timetable;

namespace MotCua.Petitions.Planning;

/// <summary>On which days who receives citizens, a month or a year at a time; whether the head receives as often as the rule asks; published for everybody when it is ready.</summary>
[Needs(Permission.ReceiveCitizens, Permission.PlanReceptions)]
internal sealed class PlanModel(MotCuaDbContext db, Official official, Timetables timetables, Rulebook rulebook, TimeProvider clock) : WorkPage
{
    private const int MostWeeks = 53;

    [BindProperty(SupportsGet = true, Name = "thang")]
    public string? Asked { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? AskedYear { get; set; }

    /// <summary>The whole year, where that is asked for.</summary>
    public bool IsYear => AskedYear is >= 2000 and <= 2100;

    public DateOnly Month => IsYear ? new DateOnly(AskedYear!.Value, 1, 1) : MonthAsked;

    public DateOnly End => Month.AddMonths(IsYear ? 12 : 1);

    public string Span => IsYear ? $"năm {Month.Year}" : $"tháng {Month:MM/yyyy}";

    public bool MayPlan => official.Can(Permission.PlanReceptions);

    /// <summary>How many were received on a day.</summary>
    public IReadOnlyDictionary<DateOnly, int> Received { get; private set; } = new Dictionary<DateOnly, int>();

    public int Unpublished => Days.Count(d => d is { PublishedAt: null, IsCancelled: false });

    /// <summary>Months of the span, from this one on, in which the head receives on fewer days than the rule asks.</summary>
    public IReadOnlyList<int> ThinMonths => [.. Enumerable.Range(Month.Month, IsYear ? 12 : 1).Where(m => HeadDaysIn(m) < LeastHeadDays && new DateOnly(Month.Year, m, 1).AddMonths(1) > clock.Today)];

    private DateOnly MonthAsked => DateOnly.TryParseExact($"{Asked}-01", "yyyy-MM-dd", out var month) && month.Year is >= 2000 and <= 2100 ? month : new DateOnly(clock.Today.Year, clock.Today.Month, 1);

    public IReadOnlyList<ReceptionDay> Days { get; private set; } = [];

    public int HeadDays => Enumerable.Range(Month.Month, IsYear ? 12 : 1).Sum(HeadDaysIn);

    public int LeastHeadDays { get; private set; }

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (agency, from, to) = (official.AgencyId, Month, End);
        var (start, end) = (from.StartUtc(), to.StartUtc());
        Days = await db.ReceptionDays.AsNoTracking().Where(d => d.AgencyId == agency && d.Day >= from && d.Day < to).OrderBy(d => d.Day).ThenBy(d => d.Id).ToListAsync(cancellationToken);
        Received = (await db.CitizenReceptions.Where(r => r.AgencyId == agency && r.ReceivedAt >= start && r.ReceivedAt < end).Select(r => r.ReceivedAt).ToListAsync(cancellationToken)).GroupBy(r => r.ToDay()).ToDictionary(g => g.Key, g => g.Count());
        LeastHeadDays = (await rulebook.OnAsync(agency, from, cancellationToken)).Number(RuleKey.HeadReceptionDays);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken)
    {
        var agency = await db.AgencyAsAtAsync(official.AgencyId, clock.UtcNow, cancellationToken);
        return PaperFile.Pdf(ReceptionPlanPaper.Of(Span, agency, clock.Today, Days), $"lich-tiep-cong-dan-{(IsYear ? $"{Month.Year}" : $"{Month:yyyy-MM}")}");
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.PlanReceptions)) return Forbid();
        if (Input.Day is not { } first) throw new RuleBroken("Nhập ngày tiếp.", "Input.Day");
        if (string.IsNullOrWhiteSpace(Input.Receiver)) throw new RuleBroken("Ghi người tiếp.", "Input.Receiver");
        var calendar = await timetables.ForAsync(official.AgencyId, cancellationToken);
        if (!calendar.IsWorkingDay(first)) throw new RuleBroken($"Ngày {first.Print()} cơ quan không làm việc. Chọn ngày khác.", "Input.Day");
        var days = Enumerable.Range(0, Input.Weeks).Select(week => first.AddDays(7 * week)).Where(calendar.IsWorkingDay).ToList();
        foreach (var day in days) db.Add(ReceptionDay.Plan(official.AgencyId, day, (Input.Hours ?? "").Trim(), Input.Receiver.Trim(), Input.IsByHead, (Input.Place ?? "").Trim()));
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã thêm {days.Count} buổi tiếp{(days.Count < Input.Weeks ? $"; bỏ {Input.Weeks - days.Count} buổi rơi vào ngày nghỉ" : "")}.";
        return LocalRedirect($"/lich-tiep-cong-dan?thang={first:yyyy-MM}");
    }

    /// <summary>All of the span that nobody outside has read yet.</summary>
    public async Task<IActionResult> OnPostPublishAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.PlanReceptions)) return Forbid();
        var (agency, from, to) = (official.AgencyId, Month, End);
        var ready = await db.ReceptionDays.Where(d => d.AgencyId == agency && d.Day >= from && d.Day < to && d.PublishedAt == null && !d.IsCancelled).OrderBy(d => d.Day).ToListAsync(cancellationToken);
        if (ready.Count == 0) throw new RuleBroken("Không còn buổi tiếp nào chưa công bố.");
        foreach (var day in ready) day.Publish(clock.UtcNow);
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã công bố {ready.Count} buổi tiếp {Span}.";
        return LocalRedirect(IsYear ? $"/lich-tiep-cong-dan?nam={Month.Year}" : $"/lich-tiep-cong-dan?thang={Month:yyyy-MM}");
    }

    // Named unlike any field of the other form: what is posted without its prefix would be read into it.
    public async Task<IActionResult> OnPostCancelAsync(long planned, string? reason, CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.PlanReceptions)) return Forbid();
        var agency = official.AgencyId;
        if (await db.ReceptionDays.SingleOrDefaultAsync(d => d.Id == planned && d.AgencyId == agency, cancellationToken) is not { } found) return NotFound();
        found.Cancel(reason ?? "");
        await db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã huỷ buổi tiếp ngày {found.Day.Print()}.";
        return LocalRedirect($"/lich-tiep-cong-dan?thang={found.Day:yyyy-MM}");
    }

    private int HeadDaysIn(int month) => Days.Where(d => d.IsByHead && !d.IsCancelled && d.Day.Month == month).Select(d => d.Day).Distinct().Count();

    internal sealed record Form
    {
        [Display(Name = "Ngày tiếp")]
        public DateOnly? Day { get; set; }

        [Display(Name = "Giờ tiếp"), StringLength(60, ErrorMessage = "Giờ tiếp dài quá 60 ký tự.")]
        public string? Hours { get; set; } = "7:30–11:30";

        [Display(Name = "Người tiếp"), StringLength(250, ErrorMessage = "Tên dài quá 250 ký tự.")]
        public string? Receiver { get; set; }

        [Display(Name = "Buổi tiếp của Chủ tịch")]
        public bool IsByHead { get; set; }

        [Display(Name = "Địa điểm"), StringLength(200, ErrorMessage = "Địa điểm dài quá 200 ký tự.")]
        public string? Place { get; set; }

        [Display(Name = "Lặp hằng tuần, số buổi"), Range(1, MostWeeks, ErrorMessage = "Số buổi từ 1 đến 53.")]
        public int Weeks { get; set; } = 1;
    }
}
