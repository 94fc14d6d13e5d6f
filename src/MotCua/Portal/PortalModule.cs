using MotCua.Portal.Tracking;

namespace MotCua.Portal;

public static class PortalModule
{
    public static IServiceCollection AddPortal(this IServiceCollection services) => services.AddSingleton<TrackingTries>();

    /// <summary>Before it is asked who acts: what is given again is everybody's.</summary>
    public static void UsePortal(this WebApplication app) => app.UseMiddleware<TrackedPages>();
}
