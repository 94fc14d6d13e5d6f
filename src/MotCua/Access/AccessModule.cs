using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using MotCua.Access.FirstStart;
using MotCua.Access.SignIn;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Access;

public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddIdentityCore<OfficialAccount>(SignInRules)
            .AddUserStore<UserOnlyStore<OfficialAccount, MotCuaDbContext, long>>()
            .AddErrorDescriber<VietnameseIdentityErrors>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Cookie)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, o => (o.Cookie.Name, o.ExpireTimeSpan) = ("motcua.buoc2", TimeSpan.FromMinutes(5)))
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, o => o.Cookie.Name = "motcua.may");
        return services
            .AddScoped<Official>().AddScoped<OfficialAccounts>()
            .AddSingleton<FirstPassword>().AddScoped<ISeed, FirstAdministrator>()
            .AddScoped<IAuthorizationHandler, NeedsHandler>();
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseMiddleware<WhoActs>();
        app.UseAuthorization();
    }

    private static void SignInRules(IdentityOptions options)
    {
        (options.Password.RequiredLength, options.Password.RequireNonAlphanumeric, options.Password.RequiredUniqueChars) = (10, false, 5);
        (options.Lockout.MaxFailedAccessAttempts, options.Lockout.DefaultLockoutTimeSpan) = (5, TimeSpan.FromMinutes(15));
    }

    private static void Cookie(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions options)
    {
        (options.Cookie.Name, options.Cookie.HttpOnly, options.Cookie.SameSite) = ("motcua", true, SameSiteMode.Lax);
        (options.LoginPath, options.ReturnUrlParameter, options.AccessDeniedPath) = ("/dang-nhap", "ve", "/loi/403");
        (options.ExpireTimeSpan, options.SlidingExpiration) = (TimeSpan.FromHours(10), true);
        // The page itself answers 403; a redirect would hide it from whoever scripts against us.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
