using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Citizens;
using MotCua.Platform;

namespace MotCua.Filing.Composing;

[ForPerson]
[EnableRateLimiting(FilingLimit.Policy)]
internal sealed class PersonsModel(MotCuaDbContext db, OwnPerson person, TimeProvider clock) : DraftPage(db, person, clock)
{
    public static readonly SelectListItem[] Sexes = [new("Chưa ghi", ""), new("Nam", "Nam"), new("Nữ", "Nữ")];

    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public override DraftStep Step => DraftSteps.Persons;

    public void OnGet() => Input = PersonInput.Of(Draft.Content);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var content = Input.On(Draft.Content);
        await SaveAsync(content, cancellationToken); // kept even where something is still missing
        var missing = DraftCheck.Persons(content, Clock.Today).ToList();
        if (missing.Count == 0) return ToNext();

        foreach (var fault in missing) ModelState.AddModelError(fault.Field, fault.Message);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    public async Task<IActionResult> OnPostLaterAsync(CancellationToken cancellationToken)
    {
        await SaveAsync(Input.On(Draft.Content), cancellationToken);
        return ForLater();
    }
}
