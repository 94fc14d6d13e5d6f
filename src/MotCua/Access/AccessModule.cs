using Microsoft.AspNetCore.Authorization;

namespace MotCua.Access;

public static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services
        .AddScoped<Official>()
        .AddScoped<IAuthorizationHandler, NeedsHandler>();

    public static void UseAccess(this WebApplication app) => app.UseAuthorization();
}
