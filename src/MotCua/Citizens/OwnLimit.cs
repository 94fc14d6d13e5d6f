using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using MotCua.Platform.Hosting;

namespace MotCua.Citizens;

public static class OwnLimit
{
    public const string Policy = "own";

    internal const string Codes = "own-codes";

    internal static void AddTo(RateLimiterOptions options)
    {
        Add(options, Policy, TimeSpan.FromMinutes(1), own => own.TriesPerMinute);
        Add(options, Codes, TimeSpan.FromMinutes(10), own => own.CodesPerTenMinutes);
    }

    private static void Add(RateLimiterOptions options, string policy, TimeSpan window, Func<OwnOptions, int> most) => options.AddPolicy(policy, http => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(ClientAddress.Of(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = most(http.RequestServices.GetRequiredService<IOptions<OwnOptions>>().Value), Window = window })
        : RateLimitPartition.GetNoLimiter("looking"));
}
