using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using MotCua.Platform.Hosting;

namespace MotCua.Feedback.Sending;

/// <summary>How often one address may send or follow up: a household, an office or a café shares one. Setting <c>Feedback:SendsPerTenMinutes</c> (environment <c>Feedback__SendsPerTenMinutes</c>).</summary>
internal sealed class SendingLimit
{
    public const string Policy = "feedback";

    public int SendsPerTenMinutes { get; set; } = 20;

    public static void AddTo(RateLimiterOptions options) => options.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(ClientAddress.Of(http), _ => Window(http.RequestServices.GetRequiredService<IOptions<SendingLimit>>().Value))
        : RateLimitPartition.GetNoLimiter("looking"));

    private static FixedWindowRateLimiterOptions Window(SendingLimit limit) => new() { PermitLimit = limit.SendsPerTenMinutes, Window = TimeSpan.FromMinutes(10) };
}
