using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.PeriodicReports.Drafting;
using MotCua.PeriodicReports.Writing;
using MotCua.Platform;

namespace MotCua.PeriodicReports.Approving;

/// <summary>What whoever draws it up does with a report beside writing: figures anew, submit, note that it was sent, adjust.</summary>
[Needs(Permission.DraftReports)]
internal sealed class HandleModel(MotCuaDbContext db, Official official, ReportDrafting drafting, TimeProvider clock) : DraftedPage(db, official, clock)
{
    [BindProperty]
    public DateOnly? CutDay { get; set; }

    [BindProperty]
    public string? Symbol { get; set; }

    [BindProperty]
    public DateOnly? SentOn { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? DropWhy { get; set; }

    public void OnGet() => SentOn = Now.ToDay();

    public async Task<IActionResult> OnPostRefigureAsync(CancellationToken cancellationToken)
    {
        if (CutDay > Now.ToDay()) throw new RuleBroken("Ngày chốt số liệu không được sau hôm nay.", "CutDay");
        await drafting.RefigureAsync(Found, CutDay, cancellationToken);
        return await SaveAsync($"Đã lập lại số liệu, chốt đến {Found.Content.Figures.AsOf.Print()}.", List, cancellationToken);
    }

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellationToken)
    {
        Found.Submit();
        return await SaveAsync("Đã trình duyệt.", List, cancellationToken);
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken cancellationToken)
    {
        Found.Drop(Typed(DropWhy));
        return await SaveAsync("Đã bỏ dự thảo; kỳ này lập lại được.", List, cancellationToken);
    }

    public async Task<IActionResult> OnPostSendAsync(CancellationToken cancellationToken)
    {
        if (Symbol is { Length: > 40 }) throw new RuleBroken("Số, ký hiệu dài quá 40 ký tự.", "Symbol");
        if (SentOn > Now.ToDay()) throw new RuleBroken("Ngày gửi không được sau hôm nay.", "SentOn");
        Found.Send(Typed(Symbol), SentOn ?? throw new RuleBroken("Nhập ngày gửi.", "SentOn"));
        return await SaveAsync("Đã ghi ngày gửi.", List, cancellationToken);
    }

    public async Task<IActionResult> OnPostAdjustAsync(CancellationToken cancellationToken)
    {
        var others = await Db.PeriodicReports.AsNoTracking().OfSame(Found.AgencyId, Found.TypeKey, Found.From, Found.To).Select(r => new { r.Ordinal, r.State }).ToListAsync(cancellationToken);
        if (others.Any(r => r.State is ReportState.Draft or ReportState.Submitted)) throw new RuleBroken("Đang có một báo cáo điều chỉnh chưa duyệt cho kỳ này: sửa tiếp báo cáo đó.", "Why");
        var adjusting = Found.Adjust(Typed(Why), others.Max(r => r.Ordinal) + 1);
        Db.Add(adjusting);
        await Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã lập báo cáo điều chỉnh lần {adjusting.Ordinal}; báo cáo đã duyệt giữ nguyên.";
        return LocalRedirect($"{List}/{adjusting.Id}");
    }
}
