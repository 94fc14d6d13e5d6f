using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.Officials;

/// <summary>What an administrator does to an official's account.</summary>
[Needs(Permission.ManageOfficials)]
internal sealed class LoginModel(MotCuaDbContext db, OfficialAccounts accounts, Administrators administrators, Official official, TimeProvider clock) : WorkPage
{
    [BindProperty(SupportsGet = true)]
    public long Id { get; set; }

    [BindProperty]
    public LoginAct Act { get; set; }

    [BindProperty, StringLength(500, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Reason { get; set; }

    [TempData]
    public string? OneTimePassword { get; set; }

    public LoginCard Card { get; private set; } = null!;

    private OfficialProfile Person => Card.Person;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.Officials.VisibleTo(official).SingleOrDefaultAsync(o => o.Id == Id, cancellationToken) is not { } person) return false;

        Card = new LoginCard(person, await db.Accounts.SingleOrDefaultAsync(a => a.Id == Id, cancellationToken), clock.GetUtcNow());
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await EnsureNotAboveAsync(cancellationToken);
        Notice = Act switch
        {
            LoginAct.ResetPassword => await ResetPasswordAsync(),
            LoginAct.Unlock => await UnlockAsync(),
            LoginAct.ResetSecondFactor => await ResetSecondFactorAsync(),
            LoginAct.SignOutEverywhere => await SignOutEverywhereAsync(),
            LoginAct.Deactivate => await DeactivateAsync(cancellationToken),
            LoginAct.Reactivate => await ReactivateAsync(cancellationToken),
            _ => throw new RuleBroken("Chọn một việc cần làm."),
        };
        return LocalRedirect($"/quan-tri/can-bo/{Id}");
    }

    // A new password in one's hand is the account itself: whoever reaches into other agencies is handled only by one who does.
    private async Task EnsureNotAboveAsync(CancellationToken cancellationToken)
    {
        if (official.Can(Permission.ManageDeployment)) return;
        var (agency, held) = (official.AgencyId, Person.RoleIds);
        var roles = await db.Roles.AsNoTracking().Where(r => r.AgencyId == agency && held.Contains(r.Id)).ToListAsync(cancellationToken);
        if (roles.Any(r => r.Permissions.Contains(nameof(Permission.ManageDeployment))))
            throw new RuleBroken($"{Person.FullName} có quyền «{Permission.ManageDeployment.Word()}». Chỉ người cũng có quyền đó mới làm được việc này với tài khoản của {Person.FullName}.");
    }

    private async Task<string> ResetPasswordAsync()
    {
        OneTimePassword = await accounts.ResetPasswordAsync(Person);
        return $"Đã cấp mật khẩu một lần cho {Person.FullName}; các phiên đang mở đã dừng.";
    }

    private async Task<string> UnlockAsync()
    {
        await accounts.UnlockAsync(Person);
        return $"Đã mở khoá tài khoản của {Person.FullName}.";
    }

    private async Task<string> ResetSecondFactorAsync()
    {
        if (Person.Id == official.Id) throw new RuleBroken("Không tự đặt lại được xác thực hai lớp của mình: nhờ quản trị khác, hoặc dùng mã khôi phục.");
        await accounts.ResetSecondFactorAsync(Person);
        return $"Đã đặt lại xác thực hai lớp của {Person.FullName}; người giữ vai trò quản trị phải cài lại ở lần đăng nhập tới.";
    }

    private async Task<string> SignOutEverywhereAsync()
    {
        await accounts.SignOutEverywhereAsync(Person);
        return $"Đã đăng xuất {Person.FullName} khỏi mọi máy.";
    }

    private async Task<string> DeactivateAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(Reason)) throw new RuleBroken("Nhập lý do ngừng hoạt động.", nameof(Reason));
        Person.Deactivate(Reason.Trim());
        await administrators.KeepingOneAsync(official.AgencyId, "", () => accounts.SignOutEverywhereAsync(Person), cancellationToken);
        return $"Đã ngừng hoạt động tài khoản của {Person.FullName}.";
    }

    private async Task<string> ReactivateAsync(CancellationToken cancellationToken)
    {
        Person.Reactivate();
        await db.SaveChangesAsync(cancellationToken);
        return $"{Person.FullName} đã hoạt động lại.";
    }
}
