using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
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
        if (await PersonSession.OfAsync(http) is not { } person)
        {
            context.Result = new LocalRedirectResult(PersonSession.SignInFor(http.Request));
            return;
        }
        http.RequestServices.GetRequiredService<OwnPerson>().Enter(person, http.RequestServices.GetRequiredService<Actor>());
        await next();
    }
}
