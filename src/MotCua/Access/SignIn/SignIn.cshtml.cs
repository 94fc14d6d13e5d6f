using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Platform;
using MotCua.Platform.Ui;
using Result = Microsoft.AspNetCore.Identity.SignInResult;

namespace MotCua.Access.SignIn;

/// <summary>Name and password; then, where one is set, the second factor. A wrong name, a wrong password, a closed and a locked account read alike and take as long.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class SignInModel(SignInManager<OfficialAccount> signIn, UserManager<OfficialAccount> users, SignInHistory history, Actor actor) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? ReturnTo { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => actor.IsSignedIn ? LocalRedirect(Onward) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await TryAsync(cancellationToken);
        if (result.Succeeded) return LocalRedirect(Onward);
        if (result.RequiresTwoFactor) return LocalRedirect($"/dang-nhap/ma-xac-thuc?ve={Uri.EscapeDataString(Onward)}");

        throw new RuleBroken("Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang tạm khoá. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại; sai 5 lần liền thì khoá 15 phút, khi đó chờ hoặc đề nghị người quản trị mở khoá.");
    }

    private async Task<Result> TryAsync(CancellationToken cancellationToken)
    {
        var account = await users.FindByNameAsync(Input.UserName!.Trim());
        if (account is null || !await history.MayWorkAsync(account, cancellationToken) || await users.IsLockedOutAsync(account))
        {
            users.PasswordHasher.HashPassword(new OfficialAccount(), Input.Password!); // as slow as a check: time must not tell which names exist
            return Result.Failed;
        }
        var result = await signIn.PasswordSignInAsync(account, Input.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) await history.SignedInAsync(account, SignInWay.Password, cancellationToken);
        return result;
    }

    private string Onward => Url.IsLocalUrl(ReturnTo) ? ReturnTo! : "/ban-lam-viec";

    internal sealed record Form
    {
        [Display(Name = "Tên đăng nhập"), Required(ErrorMessage = "Nhập tên đăng nhập."), StringLength(60, ErrorMessage = "Tên đăng nhập dài quá 60 ký tự.")]
        public string? UserName { get; set; }

        [Display(Name = "Mật khẩu"), Required(ErrorMessage = "Nhập mật khẩu."), StringLength(200, ErrorMessage = "Mật khẩu dài quá 200 ký tự.")]
        public string? Password { get; set; }
    }
}
