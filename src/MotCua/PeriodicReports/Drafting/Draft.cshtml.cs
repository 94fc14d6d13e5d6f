using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.PeriodicReports.Drafting;

/// <summary>Which report to draw up: one of the usual periods with one click, or any days.</summary>
[Needs(Permission.DraftReports)]
internal sealed class DraftModel(MotCuaDbContext db, Official official, PeriodTypes types, ReportDrafting drafting, TimeProvider clock) : WorkPage
{
    private const int DaysBack = 400;

    private KnownTypes _known = null!;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<(PeriodType Type, ReportSpan Span)> Usual { get; private set; } = [];

    public IReadOnlyList<PeriodType> Free { get; private set; } = [];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today;
        _known = await types.OfAsync(official.AgencyId, cancellationToken);
        Free = [.. _known.On(today).Where(t => t.Text.Windows.Count == 0)];
        var (agency, since) = (official.AgencyId, today.AddDays(-DaysBack));
        var drafted = (await db.PeriodicReports.AsNoTracking().Where(r => r.AgencyId == agency && r.To >= since && r.State != ReportState.Dropped).Select(r => new { r.TypeKey, r.From, r.To }).ToListAsync(cancellationToken)).Select(r => (r.TypeKey, r.From, r.To)).ToHashSet();
        Usual = [.. _known.Around(today).Where(p => p.Span.From <= today && p.Span.To >= since && !drafted.Contains((p.Type.Key, p.Span.From, p.Span.To))).OrderByDescending(p => p.Type.Text.IsExpected).ThenByDescending(p => p.Span.To)];
        return true;
    }

    public void OnGet() => (Input.TypeKey, Input.To) = (Free.Count > 0 ? Free[0].Key : null, clock.Today);

    public Task<IActionResult> OnPostSpanAsync(string? key, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var (type, span) = _known.Around(clock.Today).FirstOrDefault(p => p.Type.Key == key && p.Span.From == from && p.Span.To == to);
        return type is null ? throw new RuleBroken("Kỳ này không có trong các loại báo cáo đang dùng.") : DraftAsync(new ReportOrder(official.AgencyId, type.Key, span.Name, span.From, span.To, span.DueOn), null, cancellationToken);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var type = Free.FirstOrDefault(t => t.Key == Input.TypeKey) ?? throw new RuleBroken("Chọn loại báo cáo.", "Input.TypeKey");
        var (from, to) = (Input.From ?? throw new RuleBroken("Nhập ngày đầu kỳ.", "Input.From"), Input.To ?? throw new RuleBroken("Nhập ngày cuối kỳ.", "Input.To"));
        if (from > to) throw new RuleBroken("Ngày đầu kỳ phải trước hoặc trùng ngày cuối kỳ.", "Input.From");
        if (from > clock.Today) throw new RuleBroken("Kỳ chưa bắt đầu nên chưa có số liệu.", "Input.From");
        if (Input.CutDay > clock.Today) throw new RuleBroken("Ngày chốt số liệu không được sau hôm nay.", "Input.CutDay");
        return DraftAsync(new ReportOrder(official.AgencyId, type.Key, VietnamText.Clean(Input.Name ?? "").Trim(), from, to, Input.DueOn ?? to), Input.CutDay, cancellationToken);
    }

    private async Task<IActionResult> DraftAsync(ReportOrder order, DateOnly? cutDay, CancellationToken cancellationToken)
    {
        if (await db.PeriodicReports.OfSame(order.AgencyId, order.TypeKey, order.From, order.To).AnyAsync(cancellationToken))
            throw new RuleBroken($"Báo cáo từ {order.From.Print()} đến {order.To.Print()} thuộc loại này đã lập rồi: mở nó trong danh sách.");
        var report = await drafting.DraftAsync(order, cutDay, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã lập dự thảo với số liệu của kỳ.";
        return LocalRedirect($"/bao-cao-dinh-ky/{report.Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Loại báo cáo")]
        public string? TypeKey { get; set; }

        [Display(Name = "Tên kỳ"), StringLength(120, ErrorMessage = "Tên kỳ dài quá 120 ký tự.")]
        public string? Name { get; set; }

        [Display(Name = "Từ ngày")]
        public DateOnly? From { get; set; }

        [Display(Name = "đến hết ngày")]
        public DateOnly? To { get; set; }

        [Display(Name = "Số liệu chốt hết ngày")]
        public DateOnly? CutDay { get; set; }

        [Display(Name = "Hạn gửi")]
        public DateOnly? DueOn { get; set; }
    }
}
