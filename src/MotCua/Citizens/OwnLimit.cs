using Microsoft.AspNetCore.RateLimiting;
using MotCua.Platform.Hosting;

namespace MotCua.Citizens;

public static class OwnLimit
{
    public const string Policy = "own";

    internal const string Codes = "own-codes";

    internal static void AddTo(RateLimiterOptions options)
    {
        options.AddPosts<OwnOptions>(Policy, TimeSpan.FromMinutes(1), own => own.TriesPerMinute);
        options.AddPosts<OwnOptions>(Codes, TimeSpan.FromMinutes(10), own => own.CodesPerTenMinutes);
    }
}
