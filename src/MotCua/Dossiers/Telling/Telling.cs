using MotCua.Notifications;

namespace MotCua.Dossiers.Telling;

internal static class Telling
{
    public static IServiceCollection Add(IServiceCollection services) => services.AddScoped<TellOwner>().AddTelling<TellDuring>(DossierOccasions.All).AddTelling<TellEnd>([]);
}
