using MotCua.Platform;
using MotCua.Portal.Tracking;

namespace MotCua.Portal;

public static class PortalModule
{
    public static IServiceCollection AddPortal(this IServiceCollection services) => services.AddSingleton<TrackingTries>();

    /// <summary>Before everything else: what is given again is everybody's, and complete.</summary>
    public static void UsePortal(this WebApplication app) => app.UseMiddleware<TrackedPages>();
}
