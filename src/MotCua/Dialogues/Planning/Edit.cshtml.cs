using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Dialogues.Planning;

/// <summary>A dialogue is planned, or its plan changed while nobody was told of it.</summary>
[Needs(Permission.HoldDialogues)]
internal sealed class EditModel(MotCuaDbContext db, Official official, DialogueIntake intake) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long? Id { get; set; }

    [BindProperty]
    public PlanForm Input { get; set; } = new();

    public Dialogue? Found { get; private set; }

    public override Aggregate? Subject => Found;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var id = Id;
        if (id is null) return true;
        Found = await db.Dialogues.VisibleTo(official).SingleOrDefaultAsync(d => d.Id == id, cancellationToken);
        return Found is not null;
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var agency = await db.Agencies.Where(a => a.Id == official.AgencyId).Select(a => a.Profile).SingleAsync(cancellationToken);
        Input = Found is not null ? PlanForm.Of(Found) : new PlanForm { Place = $"Hội trường {agency.Name}" };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Found is not null) Found.Replan(Input.Plan());
        else Found = await intake.BeginAsync(official.AgencyId, Input.Plan(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        Notice = Id is null ? $"Đã lập kế hoạch {Found.Code}. Thông báo công khai khi kế hoạch đã chắc." : "Đã lưu kế hoạch.";
        return LocalRedirect($"/to-chuc-doi-thoai/{Found.Id}");
    }
}
