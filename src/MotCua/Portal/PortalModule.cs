using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Portal.Honesty;
using MotCua.Portal.Tracking;

namespace MotCua.Portal;

public static class PortalModule
{
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddSingleton(new MenuItem("Cổng thông tin", "Thống kê truy cập", "/quan-tri/truy-cap", 603, nameof(Permission.WriteNews), nameof(Permission.PublishNews)));
        return services.AddSingleton<TrackingTries>().AddScoped<UsualTimes>();
    }

    /// <summary>Before everything else: what is given again is everybody's, and complete.</summary>
    public static void UsePortal(this WebApplication app) => app.UseMiddleware<TrackedPages>();
}
