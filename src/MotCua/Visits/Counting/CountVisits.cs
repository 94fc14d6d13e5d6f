using System.Data.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Platform.Storage;

namespace MotCua.Visits.Counting;

/// <summary>Counts a public page that was answered well, after it was answered. Programs, HEAD and what a browser fetches in advance are no visitors.</summary>
internal sealed class CountVisits(RequestDelegate next, VisitCounter counter, VisitSalts salts, ILogger<CountVisits> log)
{
    public async Task InvokeAsync(HttpContext http, Visited visited)
    {
        await next(http);
        if (!Counts(http)) return;
        try
        {
            counter.Saw(await salts.HashAsync($"{http.Connection.RemoteIpAddress}", http.Request.Headers.UserAgent.ToString()), visited.Subject);
        }
        catch (Exception e) when (e is DbException or OperationCanceledException || StorageFaults.IsLost(e))
        {
            log.LogWarning("Chưa đếm được lượt truy cập: {Why}", e.Message); // the page was given; a count is not worth an error
        }
    }

    private bool Counts(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && http.Response.StatusCode is StatusCodes.Status200OK
        && http.GetEndpoint()?.Metadata is { } page && page.GetMetadata<PageActionDescriptor>() is not null && page.GetMetadata<IAllowAnonymous>() is not null
        && !IsInAdvance(http.Request.Headers) && !Robots.Knows(http.Request.Headers.UserAgent);

    private static bool IsInAdvance(IHeaderDictionary headers) =>
        ((string[])["Sec-Purpose", "Purpose", "X-Moz"]).Any(name => headers[name].Any(value => value?.Contains("prefetch", StringComparison.OrdinalIgnoreCase) is true || value?.Contains("preview", StringComparison.OrdinalIgnoreCase) is true));
}
