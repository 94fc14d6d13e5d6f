using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using MotCua.Access.Agencies;
using MotCua.Access.FirstStart;
using MotCua.Access.Officials;
using MotCua.Access.SignIn;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Access;

public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddIdentityCore<OfficialAccount>(SignInRules)
            .AddUserStore<UserOnlyStore<OfficialAccount, MotCuaDbContext, long>>()
            .AddUserManager<ClockedUsers>()
            .AddErrorDescriber<VietnameseIdentityErrors>()
            .AddSignInManager()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Cookie)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, o => (o.Cookie.Name, o.ExpireTimeSpan) = ("motcua.buoc2", TimeSpan.FromMinutes(5)))
            .AddCookie(IdentityConstants.TwoFactorRememberMeScheme, o => o.Cookie.Name = "motcua.may");
        services.AddRateLimiter(SignInLimit.AddTo).AddOptions<SignInLimit>().BindConfiguration("SignIn");
        services.AddAntiforgery(o => o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        return AddMenu(services)
            .AddScoped<Administrators>().AddScoped<SignInHistory>()
            .AddScoped<Platform.Verifying.ICheck, RightsCheck>()
            .AddScoped<Official>().AddScoped<OfficialAccounts>().AddScoped<MachineKeys>()
            .AddSingleton<FirstPassword>().AddSingleton<IFirstWords>(s => s.GetRequiredService<FirstPassword>()).AddScoped<ISeed, FirstAdministrator>()
            .AddScoped<IAuthorizationHandler, NeedsHandler>();
    }

    private static IServiceCollection AddMenu(IServiceCollection services) => services
        .AddSingleton(new MenuItem("Quản trị", "Cán bộ", "/quan-tri/can-bo", 900, nameof(Permission.ManageOfficials)))
        .AddSingleton(new MenuItem("Quản trị", "Vai trò", "/quan-tri/vai-tro", 901, nameof(Permission.ManageOfficials)))
        .AddSingleton(new MenuItem("Quản trị", "Uỷ quyền", "/quan-tri/uy-quyen", 902, nameof(Permission.ManageOfficials)))
        .AddSingleton(new MenuItem("Quản trị", "Bộ phận", "/quan-tri/bo-phan", 910, nameof(Permission.ManageAgency)))
        .AddSingleton(new MenuItem("Quản trị", "Đơn vị", "/quan-tri/don-vi", 911, nameof(Permission.ManageAgency)))
        .AddSingleton(new MenuItem("Quản trị", "Máy tại sảnh, tại quầy", "/quan-tri/may", 913, nameof(Permission.ManageAgency)))
        .AddSingleton(new MenuItem("Quản trị", "Các đơn vị của hệ thống", "/quan-tri/he-thong/don-vi", 990, nameof(Permission.ManageDeployment)));

    public static void UseAccess(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<WhoActs>();
        app.UseAuthorization();
        app.MapGet("/bieu-trung/{hash}", EmblemPicture.AnswerAsync).WithMetadata(new AllowAnonymousAttribute());
    }

    private static void SignInRules(IdentityOptions options)
    {
        (options.Password.RequiredLength, options.Password.RequireNonAlphanumeric, options.Password.RequiredUniqueChars) = (10, false, 5);
        (options.Lockout.MaxFailedAccessAttempts, options.Lockout.DefaultLockoutTimeSpan) = (5, TimeSpan.FromMinutes(15));
    }

    private static void Cookie(CookieAuthenticationOptions options)
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
