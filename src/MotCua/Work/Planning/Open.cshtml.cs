using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Work.Planning;

/// <summary>One plan with its tasks by field, and how they stand; to print, as PDF and as Word.</summary>
[Needs(Permission.SeeTasks, Permission.AssignTasks, Permission.ApprovePlans)]
internal sealed class OpenModel(MotCuaDbContext db, Official official, TimeProvider clock) : PlanPage(db, official, clock)
{
    public IReadOnlyList<IGrouping<string, WorkTask>> Groups { get; private set; } = [];

    public WorkTally Tally { get; private set; } = null!;

    public IReadOnlyList<HistoryEntry> Story { get; private set; } = [];

    public DateOnly Today => Now.ToDay();

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var lines = await Lines.AsNoTracking().OrderBy(t => t.Number ?? int.MaxValue).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        Groups = [.. lines.GroupBy(t => t.FieldKey).OrderBy(g => ReformFields.OrderOf(g.Key))];
        Tally = WorkTally.Of(lines.Where(t => t.AssignedOn is not null).Select(t => t.StateOn(Today)));
        Story = await StoryAsync(cancellationToken);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnGetPdfAsync(CancellationToken cancellationToken) => PaperFile.Pdf(await PaperAsync(cancellationToken), $"ke-hoach-cchc-{Found.Year}");

    public async Task<IActionResult> OnGetWordAsync(CancellationToken cancellationToken) => PaperFile.Word(await PaperAsync(cancellationToken), $"ke-hoach-cchc-{Found.Year}");

    public async Task<IActionResult> OnGetExcelAsync(CancellationToken cancellationToken) =>
        PaperFile.Excel(PlanSheet.Write(Found, Groups.SelectMany(g => g).Where(t => t.CancelledOn is null), await Db.AgencyAsAtAsync(Found.AgencyId, (Found.IssuedOn ?? Today).EndUtc().AddTicks(-1), cancellationToken)), $"ke-hoach-cchc-{Found.Year}");

    private async Task<Paper> PaperAsync(CancellationToken cancellationToken)
    {
        var day = Found.IssuedOn ?? Today;
        return PlanPaper.Of(Found, await Db.AgencyAsAtAsync(Found.AgencyId, day.EndUtc().AddTicks(-1), cancellationToken), Groups, day);
    }
}
