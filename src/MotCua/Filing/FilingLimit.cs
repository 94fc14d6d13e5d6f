using Microsoft.AspNetCore.RateLimiting;
using MotCua.Platform.Hosting;

namespace MotCua.Filing;

/// <summary>How many forms of a filing one machine may send in a minute: a household or a café shares one, and filling in takes a few. Setting <c>Filing:FormsPerMinute</c> (environment <c>Filing__FormsPerMinute</c>).</summary>
internal sealed class FilingLimit
{
    public const string Policy = "filing";

    public int FormsPerMinute { get; set; } = 60;

    public static void AddTo(RateLimiterOptions options) => options.AddPosts<FilingLimit>(Policy, TimeSpan.FromMinutes(1), limit => limit.FormsPerMinute);
}
