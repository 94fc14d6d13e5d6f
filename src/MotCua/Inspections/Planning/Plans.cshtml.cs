using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Inspections.Planning;

/// <summary>The plans of checks, one a year, the latest first.</summary>
[Needs(Permission.InspectConduct, Permission.ConcludeInspections)]
internal sealed class PlansModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty, Display(Name = "Năm")]
    public int? Year { get; set; }

    public IReadOnlyList<InspectionPlan> Rows { get; private set; } = [];

    public bool MayPlan => official.Can(Permission.InspectConduct);

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var agency = official.AgencyId;
        Rows = await db.InspectionPlans.AsNoTracking().Where(p => p.AgencyId == agency).OrderByDescending(p => p.Year).Take(50).ToListAsync(cancellationToken);
        return true;
    }

    public void OnGet() => Year = Rows.Any(p => p.Year == clock.Today.Year) ? clock.Today.Year + 1 : clock.Today.Year;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.InspectConduct)) return Forbid();
        var year = Year ?? throw new RuleBroken("Nhập năm của kế hoạch.", "Year");
        if (Rows.Any(p => p.Year == year)) throw new RuleBroken($"Đã có kế hoạch kiểm tra năm {year}.", "Year");
        var plan = InspectionPlan.Draft(official.AgencyId, year);
        db.Add(plan);
        await db.SaveChangesAsync(cancellationToken);
        Notice = "Đã lập dự thảo. Ghi các cuộc kiểm tra, số, ngày rồi trình duyệt.";
        return LocalRedirect($"/kiem-tra-cong-vu/ke-hoach/{plan.Id}");
    }
}
