using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using MotCua.Platform.Ui;

namespace MotCua.Citizens.SigningIn;

/// <summary>Leads to the identity provider, where one is set up.</summary>
[AllowAnonymous]
[ResponseCache(NoStore = true)]
internal sealed class WithAccountModel(IOptions<OpenIdOptions> provider) : WorkPage
{
    public IActionResult OnGet([FromQuery(Name = "ve")] string? back) =>
        provider.Value.IsOn ? Challenge(new AuthenticationProperties { RedirectUri = PersonSession.ComingFrom(back) }, OpenIdSignIn.Scheme) : NotFound();
}
