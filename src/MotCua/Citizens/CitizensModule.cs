using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using MotCua.Citizens.SigningIn;

namespace MotCua.Citizens;

public static class CitizensModule
{
    public static IServiceCollection AddCitizens(this IServiceCollection services)
    {
        services.AddOptions<OwnOptions>().BindConfiguration("Own");
        services.AddRateLimiter(OwnLimit.AddTo);
        services.AddPersonSession();
        OpenIdSignIn.AddTo(services);
        return services.AddScoped<OwnPerson>().AddScoped<LoginCodes>().AddSingleton<KnownBrowser>().AddSingleton(LoginCodes.Occasion);
    }

    private static void AddPersonSession(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(PersonSession.Scheme, o =>
        {
            (o.Cookie.Name, o.Cookie.HttpOnly, o.Cookie.SameSite, o.Cookie.Path) = (PersonSession.Scheme, true, SameSiteMode.Lax, PersonSession.Root);
            o.SlidingExpiration = false;
        });
        services.AddOptions<CookieAuthenticationOptions>(PersonSession.Scheme)
            .Configure<IOptions<OwnOptions>>((cookie, own) => cookie.ExpireTimeSpan = TimeSpan.FromMinutes(own.Value.SessionMinutes));
    }
}
