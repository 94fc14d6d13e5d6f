using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Work;

namespace MotCua.Inspections.Preparing;

/// <summary>A check is prepared from the decision that set the team up, or from a line of the plan; changed while no minutes are made.</summary>
[Needs(Permission.InspectConduct)]
internal sealed class ComposeModel(MotCuaDbContext db, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    /// <summary>«plan.line» the page was opened from.</summary>
    [BindProperty(SupportsGet = true, Name = "cuoc")]
    public string? From { get; set; }

    [BindProperty]
    public OrderForm Input { get; set; } = new();

    public Inspection? Found { get; private set; }

    public WorkParties Parties { get; private set; } = null!;

    public IReadOnlyList<(string Key, InspectionLine Line)> Lines { get; private set; } = [];

    public override Aggregate? Subject => Found;

    public IEnumerable<SelectListItem> UnitChoices { get; private set; } = [];

    public IEnumerable<SelectListItem> LineChoices => [new("– Không theo kế hoạch –", ""), .. Lines.Select(l => new SelectListItem($"Tháng {l.Line.Month}: {l.Line.UnitName} – {l.Line.Content}", l.Key))];

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (id, agency, year) = (Id, official.AgencyId, clock.Today.Year);
        if (id is not null && (Found = await db.Inspections.VisibleTo(official).SingleOrDefaultAsync(i => i.Id == id, cancellationToken)) is null) return false;
        Parties = await WorkParties.OfAsync(db, agency, cancellationToken);
        var units = await db.Set<Unit>().AsNoTracking().Where(u => u.AgencyId == agency && !u.IsClosed).OrderBy(u => u.Name).ThenBy(u => u.Id).ToListAsync(cancellationToken);
        UnitChoices = [new("– Chọn –", ""), .. units.Select(u => new SelectListItem(u.Name, $"u{u.Id}"))];
        var plan = await db.InspectionPlans.AsNoTracking().SingleOrDefaultAsync(p => p.AgencyId == agency && p.Year == year && p.IsApproved, cancellationToken);
        Lines = plan is null ? [] : [.. plan.Lines.OrderBy(l => l.Month).ThenBy(l => l.Number).Select(l => ($"{plan.Id}.{l.Number}", l))];
        return true;
    }

    public void OnGet()
    {
        Input = Found is not null ? OrderForm.Of(Found.Order) : new OrderForm { FirstDay = clock.Today };
        if (Found is null && Lines.FirstOrDefault(l => l.Key == From) is { Line: { } line, Key: var key }) Input = Input with { Kind = InspectionKind.Planned, Line = key, Unit = $"u{line.UnitId}", Subject = line.Content };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!official.MayUse(Permission.InspectConduct)) return Forbid();
        var order = Input.Order(Parties, Lines);
        if (Found is null) db.Add(Found = Inspection.Prepare(official.AgencyId, order, await db.ChecklistOnAsync(official.AgencyId, order.FirstDay, cancellationToken)));
        else Found.Change(order);
        await db.SaveChangesAsync(cancellationToken);
        Notice = Id is null ? "Đã lập cuộc kiểm tra." : "Đã sửa cuộc kiểm tra.";
        return LocalRedirect($"/kiem-tra-cong-vu/{Found.Id}");
    }
}
