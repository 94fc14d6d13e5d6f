using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using MotCua.Notifications;
using MotCua.Platform;

namespace MotCua.Portal.Own;

/// <summary>A page of the person who proved an address; without one it leads to the sign-in. It has nothing to do with the accounts of officials.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ForPersonAttribute : Attribute, IAllowAnonymous, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store"; // the next at this machine may be somebody else
        if (await PersonSession.OfAsync(http) is not { } address)
        {
            context.Result = new LocalRedirectResult("/cua-toi/dang-nhap");
            return;
        }
        http.RequestServices.GetRequiredService<OwnPerson>().Enter(address, http.RequestServices.GetRequiredService<Actor>());
        await next();
    }
}

/// <summary>The person of this request: whoever proved to read at an address.</summary>
internal sealed class OwnPerson
{
    private ContactAddress? _address;

    public ContactAddress Address => _address ?? throw new InvalidOperationException("Nobody proved an address: the page lacks [ForPerson].");

    public void Enter(ContactAddress address, Actor actor)
    {
        _address = address;
        actor.ActAs($"Người dân ({address.Masked})");
    }
}

/// <summary>A short session in a cookie of its own.</summary>
internal static class PersonSession
{
    public const string Scheme = "motcua.dan";

    public static Task BeginAsync(HttpContext http, ContactAddress address) =>
        http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, address.Text)], Scheme)), new AuthenticationProperties { IsPersistent = false });

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);

    public static async Task<ContactAddress?> OfAsync(HttpContext http) => ContactAddress.Read((await http.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(ClaimTypes.Name));
}
