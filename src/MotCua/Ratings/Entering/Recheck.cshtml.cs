using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Ratings.Entering;

/// <summary>The forms drawn for a second entry, by somebody who has not seen the first; where the two differ, who settles it.</summary>
[Needs(Permission.EnterSurveys, Permission.ApproveSurveys)]
internal sealed class RecheckModel(MotCuaDbContext db, Official official, TimeProvider clock) : EntryPage(db, official, clock)
{
    public IReadOnlyList<SurveyForm> Rows { get; private set; } = [];

    public IEnumerable<SurveyForm> Mine => Rows.Where(f => f.Second is null && f.EnteredById != Official.Id);

    public IEnumerable<SurveyForm> Differing => Rows.Where(f => f.Differing.Count > 0);

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        Rows = await Forms.AsNoTracking().Where(f => f.IsRechecked).ToListAsync(cancellationToken);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.EnterSurveys)) return Forbid();
        var form = await FormAsync(SurveyState.Rechecking, "phúc tra", cancellationToken);
        if (Input.IsNumberOnly && form is { IsRechecked: true, Second: null } && form.EnteredById != Official.Id)
        {
            AsksForAnswers = true;
            return Page();
        }
        form.EnterAgain(Asked, Input.IsNumberOnly ? new SurveyEntry(new Dictionary<string, int>()) : Input.Read(Asked), Official.Id, Official.Name);
        return await SavedAsync(form.Differences == 0 ? $"Phiếu {form.Number} khớp." : $"Phiếu {form.Number} lệch {form.Differences.Print()} câu, chờ người thứ ba xử lý.", $"{Address}/phuc-tra", cancellationToken);
    }
}
