using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Work.Planning;

/// <summary>The plans of reform, one a year, the latest first.</summary>
[Needs(Permission.SeeTasks, Permission.AssignTasks, Permission.ApprovePlans)]
internal sealed class ListModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<ReformPlan> Rows { get; private set; } = [];

    public bool MayPlan => official.Can(Permission.AssignTasks);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Rows = await db.ReformPlans.AsNoTracking().VisibleTo(official).OrderByDescending(p => p.Year).Take(50).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() => Input = new Form { Year = Rows.Any(p => p.Year == clock.Today.Year) ? clock.Today.Year + 1 : clock.Today.Year };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.AssignTasks)) return Forbid();
        var year = Input.Year ?? throw new RuleBroken("Nhập năm của kế hoạch.", "Input.Year");
        if (Rows.Any(p => p.Year == year)) throw new RuleBroken($"Đã có kế hoạch năm {year}. Mở kế hoạch đó để điều chỉnh.", "Input.Year");
        var plan = ReformPlan.Draft(official.AgencyId, year, VietnamText.Clean(Input.Title ?? "").Trim() is { Length: > 0 } title ? title : $"Kế hoạch cải cách hành chính năm {year}");
        db.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã lập dự thảo. Thêm nhiệm vụ, ghi số, ngày rồi trình duyệt.";
        return LocalRedirect($"/ke-hoach-cchc/{plan.Id}");
    }

    internal sealed record Form
    {
        [Display(Name = "Năm")]
        public int? Year { get; set; }

        [Display(Name = "Tên kế hoạch"), StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự.")]
        public string? Title { get; set; }
    }
}
