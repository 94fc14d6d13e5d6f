using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Work.Planning;

/// <summary>The lines of a plan from a spreadsheet: looked at row by row first, then all of them become drafts, or none.</summary>
[Needs(Permission.AssignTasks)]
internal sealed class ImportModel(MotCuaDbContext db, Official official, TimeProvider clock) : PlanPage(db, official, clock)
{
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The rows that were looked at, on their way through the page.</summary>
    [BindProperty]
    public string? Held { get; set; }

    public IReadOnlyList<PlanLine>? Looked { get; private set; }

    public int Wrong => Looked?.Count(l => l.Wrong.Count > 0) ?? 0;

    public override IReadOnlyCollection<string> TakesUnfinished => ["Check"];

    public void OnGet() { }

    public async Task<IActionResult> OnGetTemplateAsync(CancellationToken cancellationToken)
    {
        var agency = await Db.Agencies.AsNoTracking().Where(a => a.Id == Found.AgencyId).Select(a => a.Profile).SingleAsync(cancellationToken);
        return PaperFile.Excel(PlanSheet.Write(Found, [], agency), $"mau-ke-hoach-cchc-{Found.Year}");
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken)
    {
        var read = await PlanSheet.ReadAsync(Upload, cancellationToken);
        await LookAsync(read, cancellationToken);
        Held = JsonSerializer.Serialize(read);
        ModelState.Remove(nameof(Held));
        if (Wrong > 0) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.AssignTasks)) return Forbid();
        if (!Found.IsOpen) throw new RuleBroken($"Kế hoạch ở trạng thái «{Found.State.Word()}»: bấm Điều chỉnh rồi mới nhập nhiệm vụ.");
        await LookAsync(Read(Held), cancellationToken);
        if (Wrong > 0) throw new RuleBroken("Có dòng vừa không còn đúng (người đã nghỉ, nhiệm vụ vừa được thêm). Chọn lại tệp để xem.", "Upload");
        foreach (var line in Looked!) Db.Add(WorkTask.Draft(line.Order!, line.Order!.DueOn!.Value, new WorkOrigin(WorkSource.Plan, Found.Id, Found.Words), Found.Year));
        await Db.SaveChangesAsync(cancellationToken);
        Notice = $"Đã đưa {Looked.Count.Print()} nhiệm vụ vào dự thảo kế hoạch.";
        return LocalRedirect(Address);
    }

    private async Task LookAsync(IReadOnlyList<SheetLine> read, CancellationToken cancellationToken)
    {
        var known = (await Lines.AsNoTracking().Select(t => t.Content).ToListAsync(cancellationToken)).Select(VietnamText.Fold).ToHashSet();
        Looked = PlanSheet.Check(read, Found, await WorkParties.OfAsync(Db, Found.AgencyId, cancellationToken), known, Now.ToDay());
    }

    // What comes back is checked again as if it were the file.
    private static List<SheetLine> Read(string? held)
    {
        try
        {
            var lines = JsonSerializer.Deserialize<List<SheetLine>>(held ?? "[]") ?? [];
            return lines.Count > 0 && lines.TrueForAll(l => l?.Cells?.Count == PlanSheet.Headers.Count && l.Cells.All(c => c is not null)) ? lines : throw new RuleBroken("Chọn lại tệp XLSX.", "Upload");
        }
        catch (JsonException)
        {
            throw new RuleBroken("Chọn lại tệp XLSX.", "Upload");
        }
    }
}
