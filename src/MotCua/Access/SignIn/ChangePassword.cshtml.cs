using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.SignIn;

[Needs]
internal sealed class ChangePasswordModel(UserManager<OfficialAccount> users, SignInManager<OfficialAccount> signIn, MotCuaDbContext db, Official official) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsForced { get; private set; }

    private OfficialAccount Account { get; set; } = null!;

    public override async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Account = (await users.FindByIdAsync($"{official.Id}"))!;
        IsForced = Account.MustChangePassword;
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.New != Input.Again) throw new RuleBroken("Hai lần nhập mật khẩu mới không giống nhau. Nhập lại.", "Input.Again");
        if (Input.New == Input.Current) throw new RuleBroken("Mật khẩu mới phải khác mật khẩu hiện tại.", "Input.New");
        await CheckCurrentAsync();
        (await db.Officials.FindAsync(official.Id))!.ChangedPassword();
        var changed = await users.ChangePasswordAsync(Account, Input.Current!, Input.New!);
        OfficialAccounts.Check(changed, changed.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)) ? "Input.Current" : "Input.New");
        Account.MustChangePassword = false;
        await users.UpdateAsync(Account);
        await signIn.RefreshSignInAsync(Account);
        Notice = "Đã đổi mật khẩu. Các phiên đăng nhập ở máy khác đã bị đăng xuất.";
        return LocalRedirect("/ban-lam-viec");
    }

    // A machine left open must not be a place to try passwords.
    private async Task CheckCurrentAsync()
    {
        if (await users.IsLockedOutAsync(Account)) throw new RuleBroken("Nhập sai mật khẩu nhiều lần, tạm khoá 15 phút. Chờ rồi thử lại.", "Input.Current");
        if (await users.CheckPasswordAsync(Account, Input.Current!)) return;
        await users.AccessFailedAsync(Account);
        throw new RuleBroken("Mật khẩu hiện tại không đúng.", "Input.Current");
    }

    internal sealed record Form
    {
        [Display(Name = "Mật khẩu hiện tại"), Required(ErrorMessage = "Nhập mật khẩu hiện tại.")]
        public string? Current { get; set; }

        [Display(Name = "Mật khẩu mới"), Required(ErrorMessage = "Nhập mật khẩu mới."), StringLength(200, ErrorMessage = "Mật khẩu dài quá 200 ký tự.")]
        public string? New { get; set; }

        [Display(Name = "Nhập lại mật khẩu mới"), Required(ErrorMessage = "Nhập lại mật khẩu mới.")]
        public string? Again { get; set; }
    }
}
