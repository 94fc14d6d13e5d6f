namespace MotCua.Dossiers;

public static class DossiersModule
{
    public static IServiceCollection AddDossiers(this IServiceCollection services) => services;
}
