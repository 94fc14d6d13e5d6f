using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Ratings.Entering;

/// <summary>Forms that came back are typed one after the other: number, digits, Enter. A scanner's Enter after the number keeps it and goes on to the answers.</summary>
[Needs(Permission.EnterSurveys)]
internal sealed class EnterModel(MotCuaDbContext db, Official official, TimeProvider clock) : EntryPage(db, official, clock)
{
    public int Left { get; private set; }

    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await base.PrepareAsync(cancellationToken);
        Left = await Forms.CountAsync(f => f.State == SurveyFormState.Printed || f.State == SurveyFormState.GivenOut || f.State == SurveyFormState.Returned, cancellationToken);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Official.MayUse(Permission.EnterSurveys)) return Forbid();
        var form = await FormAsync(SurveyState.Fielding, "nhập phiếu", cancellationToken);
        if (Input.IsNumberOnly && form.Entry is null)
        {
            AsksForAnswers = true;
            return Page();
        }
        form.Enter(Asked, Input.IsNumberOnly ? new SurveyEntry(new Dictionary<string, int>()) : Input.Read(Asked), Official.Id, Official.Name);
        return await SavedAsync($"Đã nhập phiếu {form.Number}{(form.State is SurveyFormState.Invalid ? " (không hợp lệ)" : "")}.", $"{Address}/nhap", cancellationToken);
    }
}
