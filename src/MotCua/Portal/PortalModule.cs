using MotCua.Portal.Tracking;

namespace MotCua.Portal;

public static class PortalModule
{
    public static IServiceCollection AddPortal(this IServiceCollection services) => services.AddSingleton<TrackingTries>();
}
