using MotCua.Platform;

namespace MotCua.Dossiers.Telling;

internal static class Telling
{
    public static IServiceCollection Add(IServiceCollection services)
    {
        foreach (var occasion in DossierOccasions.All) services.AddSingleton(occasion);
        services.AddScoped<TellOwner>();
        foreach (var handler in new[] { typeof(TellDuring), typeof(TellEnd) })
            foreach (var answers in handler.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<>))) services.AddScoped(answers, handler);
        return services;
    }
}
