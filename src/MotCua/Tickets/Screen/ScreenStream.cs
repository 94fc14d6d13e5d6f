using Microsoft.AspNetCore.Authorization;

namespace MotCua.Tickets.Screen;

internal static class ScreenStream
{
    /// <summary>Public as the screen is: codes and counters, no person.</summary>
    public static void Map(WebApplication app) =>
        app.MapGet("/man-hinh-goi-so/luong", (long agency, QueueWatch watch, CancellationToken cancellationToken) =>
            watch.IsFull ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : TypedResults.ServerSentEvents(watch.FollowAsync(agency, cancellationToken)))
        .WithMetadata(new AllowAnonymousAttribute());
}
