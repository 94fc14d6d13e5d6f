using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Citizens.SigningIn;

/// <summary>Asks for a code at an address: one left on a dossier, or a new one to file from. No account, no password.</summary>
[AllowAnonymous]
[EnableRateLimiting(OwnLimit.Codes)]
[ResponseCache(NoStore = true)]
internal sealed class SignInModel(LoginCodes codes, KnownBrowser browser, IOptions<OpenIdOptions> provider) : WorkPage
{
    /// <summary>The page that asked for it.</summary>
    [BindProperty(SupportsGet = true, Name = "ve")]
    public string? Back { get; set; }

    /// <summary>Why the way by account failed.</summary>
    [BindProperty(SupportsGet = true, Name = "loi")]
    public string? Failed { get; set; }

    /// <summary>Null where no identity provider is set up.</summary>
    public string? Account => provider.Value.IsOn ? provider.Value.Name : null;

    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync() => await PersonSession.OfAsync(HttpContext) is null ? Page() : LocalRedirect(PersonSession.ComingFrom(Back));

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var address = ContactAddress.Read(Input.Address) ?? throw new RuleBroken("Nhập số điện thoại di động (10 chữ số) hoặc thư điện tử.", "Input.Address");
        return LocalRedirect($"/cua-toi/ma{QueryString.Create((KeyValuePair<string, string?>[])[new("y", await codes.SendAsync(address, browser.Of(HttpContext, address), cancellationToken)), new("ve", PersonSession.ComingFrom(Back))])}");
    }

    internal sealed record Form
    {
        [Display(Name = "Số điện thoại hoặc thư điện tử"), Required(ErrorMessage = "Nhập số điện thoại hoặc thư điện tử."), StringLength(200, ErrorMessage = "Địa chỉ dài quá 200 ký tự.")]
        public string? Address { get; set; }
    }
}
