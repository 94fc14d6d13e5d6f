using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using MotCua.Platform.Ui;

namespace MotCua.Access.SignIn;

[AllowAnonymous]
internal sealed class SignOutModel(SignInManager<OfficialAccount> signIn) : WorkPage
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return LocalRedirect("/");
    }
}
