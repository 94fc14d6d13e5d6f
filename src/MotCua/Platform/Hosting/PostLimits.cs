using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace MotCua.Platform.Hosting;

internal static class PostLimits
{
    /// <summary>Forms sent from one address in a while; looking is free.</summary>
    /// <param name="limits">Where it is added.</param>
    /// <param name="policy">Name of the policy, as pages name it.</param>
    /// <param name="window">How long the while is.</param>
    /// <param name="most">How many, by the settings of the machine.</param>
    public static void AddPosts<TOptions>(this RateLimiterOptions limits, string policy, TimeSpan window, Func<TOptions, int> most) where TOptions : class =>
        limits.AddPolicy(policy, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(ClientAddress.Of(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = most(http.RequestServices.GetRequiredService<IOptions<TOptions>>().Value), Window = window })
            : RateLimitPartition.GetNoLimiter("looking"));
}
