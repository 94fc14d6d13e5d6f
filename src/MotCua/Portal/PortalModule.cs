using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Ui;
using MotCua.Portal.Own;
using MotCua.Portal.Tracking;

namespace MotCua.Portal;

public static class PortalModule
{
    public static IServiceCollection AddPortal(this IServiceCollection services)
    {
        services.AddOptions<OwnOptions>().BindConfiguration("Own");
        services.AddRateLimiter(OwnLimit.AddTo);
        services.AddPersonSession();
        services.AddSingleton(new MenuItem("Cổng thông tin", "Thống kê truy cập", "/quan-tri/truy-cap", 603, nameof(Permission.WriteNews), nameof(Permission.PublishNews)));
        return services.AddSingleton<TrackingTries>().AddScoped<OwnPerson>().AddScoped<LoginCodes>().AddSingleton(LoginCodes.Occasion);
    }

    /// <summary>Before everything else: what is given again is everybody's, and complete.</summary>
    public static void UsePortal(this WebApplication app) => app.UseMiddleware<TrackedPages>();

    // Another way of showing who one is (OpenID Connect) becomes a page that ends in PersonSession.BeginAsync.
    private static void AddPersonSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(PersonSession.Scheme, o =>
        {
            (o.Cookie.Name, o.Cookie.HttpOnly, o.Cookie.SameSite, o.Cookie.Path) = (PersonSession.Scheme, true, SameSiteMode.Lax, "/cua-toi");
            o.SlidingExpiration = false;
        });
        services.AddOptions<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(PersonSession.Scheme)
            .Configure<Microsoft.Extensions.Options.IOptions<OwnOptions>>((cookie, own) => cookie.ExpireTimeSpan = TimeSpan.FromMinutes(own.Value.SessionMinutes));
    }
}
