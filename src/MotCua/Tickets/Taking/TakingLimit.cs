using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using MotCua.Platform.Hosting;

namespace MotCua.Tickets.Taking;

/// <summary>How many tickets one machine may give in a minute. Setting <c>Tickets:TakenPerMinute</c> (environment <c>Tickets__TakenPerMinute</c>).</summary>
internal sealed class TakingLimit
{
    public const string Policy = "tickets", Screens = "screens";

    /// <summary>Screens that one address follows at a time.</summary>
    public int ScreensPerAddress { get; set; } = 8;

    public int TakenPerMinute { get; set; } = 30;

    public static void AddTo(RateLimiterOptions options)
    {
        options.AddPosts<TakingLimit>(Policy, TimeSpan.FromMinutes(1), limit => limit.TakenPerMinute);
        options.AddPolicy(Screens, http => RateLimitPartition.GetConcurrencyLimiter(ClientAddress.Of(http), _ => new ConcurrencyLimiterOptions { PermitLimit = http.RequestServices.GetRequiredService<IOptions<TakingLimit>>().Value.ScreensPerAddress }));
    }
}
