using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using MotCua.Notifications;
using MotCua.Platform;

namespace MotCua.Citizens;

/// <summary>A page of the person who proved an address; without one it leads to the sign-in. It has nothing to do with the accounts of officials.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForPersonAttribute : Attribute, IAllowAnonymous, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store"; // the next at this machine may be somebody else
        if (await PersonSession.OfAsync(http) is not { } address)
        {
            context.Result = new LocalRedirectResult(PersonSession.SignInFor(http.Request));
            return;
        }
        http.RequestServices.GetRequiredService<OwnPerson>().Enter(address, http.RequestServices.GetRequiredService<Actor>());
        await next();
    }
}

/// <summary>The person of this request: whoever proved to read at an address.</summary>
public sealed class OwnPerson
{
    private ContactAddress? _address;

    public ContactAddress Address => _address ?? throw new InvalidOperationException("Nobody proved an address: the page lacks [ForPerson].");

    internal void Enter(ContactAddress address, Actor actor)
    {
        _address = address;
        actor.ActAs($"Người dân ({address.Masked})");
    }
}

/// <summary>A short session in a cookie of its own.</summary>
public static class PersonSession
{
    public const string Scheme = "motcua.dan";

    /// <summary>All pages of a person lie below; the cookie goes nowhere else.</summary>
    public const string Root = "/cua-toi";

    public static Task BeginAsync(HttpContext http, ContactAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, address.Text)], Scheme)), new AuthenticationProperties { IsPersistent = false });
    }

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);

    /// <summary>Where a page of a person leads back to after the sign-in; anything else leads to the person's own page.</summary>
    public static string ComingFrom(string? address) => address is { Length: <= 300 } && address.StartsWith(Root + "/", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) ? address : Root;

    internal static string SignInFor(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && ComingFrom(request.Path + request.QueryString) is var back && back != Root ? $"{Root}/dang-nhap{QueryString.Create("ve", back)}" : $"{Root}/dang-nhap";

    internal static async Task<ContactAddress?> OfAsync(HttpContext http) => ContactAddress.Read((await http.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(ClaimTypes.Name));
}
