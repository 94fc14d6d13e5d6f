using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Rules;

namespace MotCua.Ratings.Excluding;

/// <summary>Slips given in a rush at the desk's machine, month by month, and leaving those of a month out by two people. Only whole groups: nobody looks at a slip.</summary>
[Needs(Permission.RunSurveys, Permission.ApproveSurveys)]
internal sealed class BurstsModel(MotCuaDbContext db, Official official, Rulebook rulebook, TimeProvider clock) : WorkPage
{
    [BindProperty, Display(Name = "Tháng")]
    public DateOnly? Month { get; set; }

    [BindProperty, Display(Name = "Lý do đề nghị loại"), StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Why { get; set; }

    public IReadOnlyList<BurstMonth> Months { get; private set; } = [];

    public IReadOnlyList<RatingExclusion> Rows { get; private set; } = [];

    public int Least { get; private set; }

    public IEnumerable<SelectListItem> Choices => Months.Select(m => new SelectListItem($"Tháng {m.Month.Month}/{m.Month.Year}: {m.Count.Print()} phiếu", m.Month.Print()));

    public bool MayAsk => official.Can(Permission.RunSurveys);

    public bool MayDecide(RatingExclusion asked) => asked.State is ExclusionState.Asked && asked.AskedById != official.Id && official.Can(Permission.ApproveSurveys);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (agency, today) = (official.AgencyId, clock.Today);
        Least = (await rulebook.OnAsync(agency, today, cancellationToken)).Number(RuleKey.RatingSample);
        Rows = await db.RatingExclusions.Where(e => e.AgencyId == agency).OrderByDescending(e => e.Id).Take(100).ToListAsync(cancellationToken);
        var (first, from) = (new DateOnly(today.Year, today.Month, 1), new DateOnly(today.Year, today.Month, 1).AddMonths(-24));
        var months = await db.Ratings.Where(r => r.AgencyId == agency && r.InBurst && !r.IsWaiting && r.Span >= from && r.Span < first).GroupBy(r => r.Span).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Key).ToListAsync(cancellationToken);
        Months = [.. months.Where(m => m.Count >= Least && !Rows.Any(e => e.Month == m.Key && e.State is not ExclusionState.Kept)).Select(m => new BurstMonth(m.Key, m.Count))];
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.RunSurveys)) return Forbid();
        var month = Months.FirstOrDefault(m => m.Month == Month) ?? throw new RuleBroken("Chọn một tháng trong danh sách.", "Month");
        db.Add(RatingExclusion.Ask(official.AgencyId, month.Month, month.Count, VietnamText.Typed(Why), official.Id, official.Name));
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã đề nghị. Người thứ hai có quyền duyệt sẽ quyết định.";
        return LocalRedirect("/muc-do-hai-long/loai-phieu");
    }

    public async Task<IActionResult> OnPostDecideAsync(long id, bool exclude, CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.ApproveSurveys)) return Forbid();
        if (Rows.FirstOrDefault(e => e.Id == id) is not { } asked) return NotFound();
        asked.Decide(exclude, official.Id, official.Name, clock.Today);
        await db.SaveChangesAsync(cancellationToken);
        Notice = exclude ? "Đã loại khỏi số liệu; số phiếu bị loại nêu trên trang kết quả." : "Phiếu vẫn được tính.";
        return LocalRedirect("/muc-do-hai-long/loai-phieu");
    }
}

internal sealed record BurstMonth(DateOnly Month, int Count);
