using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using MotCua.Platform.Hosting;

namespace MotCua.Tickets.Taking;

/// <summary>How many tickets one machine may give in a minute. Setting <c>Tickets:TakenPerMinute</c> (environment <c>Tickets__TakenPerMinute</c>).</summary>
internal sealed class TakingLimit
{
    public const string Policy = "tickets", Screens = "screens", Bookings = "bookings";

    /// <summary>Screens that one address follows at a time.</summary>
    public int ScreensPerAddress { get; set; } = 8;

    public int TakenPerMinute { get; set; } = 30;

    /// <summary>Times that one address may book in an hour: nobody keeps the whole day of a ward.</summary>
    public int BookedPerHour { get; set; } = 6;

    public static void AddTo(RateLimiterOptions options)
    {
        options.AddPosts<TakingLimit>(Policy, TimeSpan.FromMinutes(1), limit => limit.TakenPerMinute);
        options.AddPosts<TakingLimit>(Bookings, TimeSpan.FromHours(1), limit => limit.BookedPerHour);
        options.AddPolicy(Screens, http => RateLimitPartition.GetConcurrencyLimiter(ClientAddress.Of(http), _ => new ConcurrencyLimiterOptions { PermitLimit = http.RequestServices.GetRequiredService<IOptions<TakingLimit>>().Value.ScreensPerAddress }));
    }
}
