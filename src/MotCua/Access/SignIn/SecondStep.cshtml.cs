using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.SignIn;

/// <summary>The second step: a code of the authenticator app, or a recovery code that then is used up. Wrong ones count towards the lock-out.</summary>
[AllowAnonymous]
[EnableRateLimiting(SignInLimit.Policy)]
internal sealed class SecondStepModel(SignInManager<OfficialAccount> signIn, UserManager<OfficialAccount> users, SignInHistory history) : WorkPage
{
    private const string Locked = "Tài khoản tạm khoá 15 phút vì nhập sai nhiều lần. Chờ rồi đăng nhập lại, hoặc đề nghị người quản trị mở khoá.";

    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? ReturnTo { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is null ? Restart : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account) return Restart;
        if (!await history.MayWorkAsync(account, cancellationToken)) return Restart;
        if (await users.IsLockedOutAsync(account)) throw new RuleBroken(Locked);

        var code = Input.Code!.Replace(" ", "", StringComparison.Ordinal).Trim();
        var way = code.Length == 6 && code.All(char.IsAsciiDigit) ? SignInWay.Code : SignInWay.RecoveryCode;
        if (!await PassesAsync(account, way, code))
            throw new RuleBroken(await users.IsLockedOutAsync(account) ? Locked : "Mã không đúng hoặc đã dùng. Chờ ứng dụng hiện mã mới rồi nhập lại; kiểm tra giờ của điện thoại.", "Input.Code");

        await history.SignedInAsync(account, way, cancellationToken);
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo! : "/ban-lam-viec");
    }

    private async Task<bool> PassesAsync(OfficialAccount account, SignInWay way, string code)
    {
        if (way is SignInWay.Code) return (await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)).Succeeded;
        if ((await signIn.TwoFactorRecoveryCodeSignInAsync(code.ToUpperInvariant())).Succeeded) return true;

        await users.AccessFailedAsync(account); // Identity does not count these; we do
        return false;
    }

    private LocalRedirectResult Restart => LocalRedirect($"/dang-nhap?ve={Uri.EscapeDataString(Url.IsLocalUrl(ReturnTo) ? ReturnTo! : "/ban-lam-viec")}");

    internal sealed record Form
    {
        [Display(Name = "Mã xác thực hoặc mã khôi phục"), Required(ErrorMessage = "Nhập mã xác thực."), StringLength(40, ErrorMessage = "Mã dài quá 40 ký tự.")]
        public string? Code { get; set; }
    }
}
