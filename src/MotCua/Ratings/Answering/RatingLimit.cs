using Microsoft.AspNetCore.RateLimiting;
using MotCua.Platform.Hosting;

namespace MotCua.Ratings.Answering;

/// <summary>How many slips one address may send: the machine at the desk is one address for a whole hall. Setting <c>Ratings:SendsPerTenMinutes</c> (environment <c>Ratings__SendsPerTenMinutes</c>).</summary>
internal sealed class RatingLimit
{
    public const string Policy = "ratings";

    public int SendsPerTenMinutes { get; set; } = 60;

    public static void AddTo(RateLimiterOptions options) => options.AddPosts<RatingLimit>(Policy, TimeSpan.FromMinutes(10), limit => limit.SendsPerTenMinutes);
}
