using Microsoft.AspNetCore.RateLimiting;
using MotCua.Platform.Hosting;

namespace MotCua.Feedback.Sending;

/// <summary>How often one address may send or follow up: a household, an office or a café shares one. Setting <c>Feedback:SendsPerTenMinutes</c> (environment <c>Feedback__SendsPerTenMinutes</c>).</summary>
internal sealed class SendingLimit
{
    public const string Policy = "feedback";

    public int SendsPerTenMinutes { get; set; } = 20;

    public static void AddTo(RateLimiterOptions options) => options.AddPosts<SendingLimit>(Policy, TimeSpan.FromMinutes(10), limit => limit.SendsPerTenMinutes);
}
