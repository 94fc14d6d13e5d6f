using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Officials;

/// <summary>An official's place in the agency. What an administrator does to the account is posted to <see cref="LoginModel"/>.</summary>
[Needs(Permission.ManageOfficials)]
[ResponseCache(NoStore = true)]
internal sealed class EditModel(MotCuaDbContext db, Administrators administrators, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public OfficialForm Input { get; set; } = new();

    [TempData]
    public string? OneTimePassword { get; set; }

    public OfficialProfile Person { get; private set; } = null!;

    public LoginCard Login { get; private set; } = null!;

    public OfficialChoices Choices { get; private set; } = null!;

    public override Aggregate? Subject => Person;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Officials.VisibleTo(official).SingleOrDefaultAsync(o => o.Id == Id, cancellationToken) is not { } person) return false;

        Person = person;
        Login = new LoginCard(person, await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == Id, cancellationToken), clock.GetUtcNow());
        Choices = await OfficialChoices.OfAsync(db, official, cancellationToken);
        return true;
    }

    public void OnGet() => Input = new OfficialForm { FullName = Person.FullName, Title = Person.Title, Phone = Person.Phone, UnitId = Person.UnitId, RoleIds = [.. Person.RoleIds] };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Choices.Check(Input, Person.RoleIds, official);
        Person.Describe(Input.UnitId, Input.FullName!.Trim(), Input.Title!.Trim(), Input.Phone?.Trim() ?? "", Input.RoleIds);
        await administrators.KeepingOneAsync(official.AgencyId, "Input.RoleIds", () => db.SaveChangesAsync(cancellationToken), cancellationToken);
        Notice = $"Đã lưu {Person.FullName}. Quyền mới có hiệu lực từ lần bấm tiếp theo của người đó.";
        return LocalRedirect($"/quan-tri/can-bo/{Id}");
    }
}
