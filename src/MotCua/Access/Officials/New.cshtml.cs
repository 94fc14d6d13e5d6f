using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Officials;

/// <summary>Appoints an official and opens the account; the one-time password is shown on the next page, once.</summary>
[Needs(Permission.ManageOfficials)]
internal sealed class NewModel(MotCuaDbContext db, OfficialAccounts accounts, Official official) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [TempData]
    public string? OneTimePassword { get; set; }

    public OfficialChoices Choices { get; private set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Choices = await OfficialChoices.OfAsync(db, official, cancellationToken);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Choices.Check(Input, [], official);
        var appointed = OfficialProfile.Appoint(official.AgencyId, Input.UnitId, Input.FullName!.Trim(), Input.Title!.Trim(), Input.RoleIds, Input.Phone?.Trim() ?? "");
        db.Add(appointed); // saved with the account: a user name that is taken leaves nothing half done
        OneTimePassword = await accounts.OpenAsync(appointed, Input.UserName!.Trim(), cancellationToken);
        Notice = $"Đã thêm {appointed.FullName}.";
        return LocalRedirect($"/quan-tri/can-bo/{appointed.Id}");
    }

    internal sealed record Form : OfficialForm
    {
        [Display(Name = "Tên đăng nhập"), Required(ErrorMessage = "Nhập tên đăng nhập."), StringLength(60, ErrorMessage = "Tên đăng nhập dài quá 60 ký tự.")]
        public string? UserName { get; set; }
    }
}
