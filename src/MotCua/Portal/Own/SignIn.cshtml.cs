using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Portal.Own;

/// <summary>Asks for a code at an address left on a dossier. No account, no password.</summary>
[AllowAnonymous]
[EnableRateLimiting(OwnLimit.Policy)]
[ResponseCache(NoStore = true)]
internal sealed class SignInModel(LoginCodes codes) : WorkPage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await PersonSession.OfAsync(HttpContext) is null ? Page() : LocalRedirect("/cua-toi");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var address = ContactAddress.Read(Input.Address) ?? throw new RuleBroken("Nhập số điện thoại di động (10 chữ số) hoặc thư điện tử đã ghi khi nộp hồ sơ.", "Input.Address");
        return LocalRedirect($"/cua-toi/ma?y={Uri.EscapeDataString(await codes.SendAsync(address, cancellationToken))}");
    }

    internal sealed record Form
    {
        [Display(Name = "Số điện thoại hoặc thư điện tử"), Required(ErrorMessage = "Nhập số điện thoại hoặc thư điện tử."), StringLength(200, ErrorMessage = "Địa chỉ dài quá 200 ký tự.")]
        public string? Address { get; set; }
    }
}
