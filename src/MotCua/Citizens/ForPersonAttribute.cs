using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using MotCua.Platform;

namespace MotCua.Citizens;

/// <summary>A page of the person who proved an address; without one it leads to the sign-in. It has nothing to do with the accounts of officials.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForPersonAttribute : Attribute, IAllowAnonymous, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Before the check against forged forms, which reads the body: who proved nothing uploads nothing.</summary>
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store"; // the next at this machine may be somebody else
        if (await PersonSession.OfAsync(http) is not { } person) context.Result = new LocalRedirectResult(PersonSession.SignInFor(http.Request));
        else http.RequestServices.GetRequiredService<OwnPerson>().Enter(person, http.RequestServices.GetRequiredService<Actor>());
    }
}
