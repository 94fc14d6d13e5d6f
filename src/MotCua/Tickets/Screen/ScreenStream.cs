using Microsoft.AspNetCore.Authorization;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Tickets.Taking;

namespace MotCua.Tickets.Screen;

internal static class ScreenStream
{
    /// <summary>Public as the screen is: codes and counters, no person.</summary>
    public static void Map(WebApplication app) =>
        app.MapGet("/man-hinh-goi-so/luong", FollowAsync).RequireRateLimiting(TakingLimit.Screens).WithMetadata(new AllowAnonymousAttribute());

    private static async Task<IResult> FollowAsync(long agency, QueueWatch watch, MotCuaDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if ((await db.ReceivingAgenciesAsync(clock.Today, cancellationToken)).All(a => a.Id != agency)) return Results.NotFound();
        return watch.IsFull ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : TypedResults.ServerSentEvents(watch.FollowAsync(agency, cancellationToken));
    }
}
