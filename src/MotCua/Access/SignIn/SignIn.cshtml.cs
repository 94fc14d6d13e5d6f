using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Access.SignIn;

/// <summary>Name and password; then, where one is set, the second factor. Wrong name and wrong password read alike.</summary>
[AllowAnonymous]
internal sealed class SignInModel(SignInManager<OfficialAccount> signIn, Actor actor) : WorkPage
{
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? ReturnTo { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IActionResult OnGet() => actor.IsSignedIn ? LocalRedirect(Onward) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await signIn.PasswordSignInAsync(Input.UserName!.Trim(), Input.Password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(Onward);
        if (result.RequiresTwoFactor) return LocalRedirect($"/dang-nhap/ma-xac-thuc?ve={Uri.EscapeDataString(Onward)}");

        throw new RuleBroken(result.IsLockedOut
            ? "Tài khoản tạm khoá 15 phút vì nhập sai nhiều lần. Chờ rồi thử lại, hoặc đề nghị người quản trị mở khoá."
            : "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.");
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
