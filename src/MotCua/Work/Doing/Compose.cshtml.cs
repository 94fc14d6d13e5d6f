using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Work.Doing;

/// <summary>A task is assigned, written into the draft of a plan, or its words and people are changed.</summary>
[Needs(Permission.AssignTasks)]
internal sealed class ComposeModel(MotCuaDbContext db, Official official, Assignments assignments, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "ke-hoach")]
    public long? PlanId { get; set; }

    [BindProperty]
    public TaskForm Input { get; set; } = new();

    public WorkTask? Found { get; private set; }

    public ReformPlan? Plan { get; private set; }

    public WorkParties Parties { get; private set; } = null!;

    public override Aggregate? Subject => Found;

    public IEnumerable<SelectListItem> Fields => ReformFields.On(clock.Today).Select(f => new SelectListItem(f.Name, f.Key)).Prepend(new(ReformFields.General, ""));

    public IEnumerable<SelectListItem> Sources => new[] { WorkSource.Hand, WorkSource.Document }.Select(s => new SelectListItem(s.Word(), $"{s}"));

    /// <summary>Dates are typed while it binds nobody yet.</summary>
    public bool DatesOpen => Found?.AssignedOn is null;

    public string Back => Found is not null ? $"/nhiem-vu/{Found.Id}" : Plan is not null ? $"/ke-hoach-cchc/{Plan.Id}" : "/nhiem-vu";

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var (id, planId) = (Id, PlanId);
        if (id is not null && (Found = await db.WorkTasks.VisibleTo(official).SingleOrDefaultAsync(t => t.Id == id, cancellationToken)) is null) return false;
        if (planId is not null && (Plan = await db.ReformPlans.VisibleTo(official).AsNoTracking().SingleOrDefaultAsync(p => p.Id == planId, cancellationToken)) is null) return false;
        Parties = await WorkParties.OfAsync(db, official.AgencyId, cancellationToken);
        return true;
    }

    public void OnGet() => Input = Found is not null ? TaskForm.Of(Found) : new TaskForm { StartOn = clock.Today };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Found is not null && !DatesOpen) (Input.DueOn, Input.WorkingDays, Input.StartOn) = (Found.DueOn, null, Found.StartOn);
        var order = Input.Order(official.AgencyId, Parties, clock.Today);
        if (Found is not null) Found.Rewrite(order, await assignments.DueOfAsync(order, cancellationToken));
        else if (Plan is not null) await DraftAsync(order, cancellationToken);
        else Found = await assignments.AssignAsync(order, new WorkOrigin(Origin, null, Input.Words), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        Notice = Plan is not null ? "Đã đưa vào dự thảo kế hoạch." : Id is null ? $"Đã giao {Found!.Code} cho {Found.LeadName}." : "Đã lưu.";
        return LocalRedirect(Back);
    }

    private WorkSource Origin => Input.Source is WorkSource.Document ? WorkSource.Document : WorkSource.Hand;

    private async Task DraftAsync(WorkOrder order, CancellationToken cancellationToken)
    {
        if (!Plan!.IsOpen) throw new RuleBroken($"Kế hoạch ở trạng thái «{Plan.State.Word()}»: bấm Điều chỉnh rồi mới thêm nhiệm vụ.");
        db.Add(WorkTask.Draft(order, await assignments.DueOfAsync(order, cancellationToken), new WorkOrigin(WorkSource.Plan, Plan.Id, Plan.Words), Plan.Year));
    }
}
