using MotCua.Dossiers.Printing;
using MotCua.Dossiers.Rescheduling;
using MotCua.Dossiers.Searching;
using MotCua.Dossiers.Supplementing;
using MotCua.Platform.Hosting;

namespace MotCua.Dossiers;

public static class DossiersModule
{
    public static IServiceCollection AddDossiers(this IServiceCollection services) => services
        .AddScoped<Reception>()
        .AddScoped<DossierWork>().AddScoped<LegalTerms>().AddScoped<LegAddressees>()
        .AddScoped<NonTerritorial.FilingPlaces>()
        .AddSingleton<CloseOverdue>().AddHostedService(s => s.GetRequiredService<CloseOverdue>())
        .AddScoped<PaperSources>().AddScoped(s => new IntakeSlips(s.GetRequiredService<Platform.MotCuaDbContext>(), s.GetRequiredService<PaperSources>(), s.GetRequiredService<TimeProvider>()))
        .AddScoped<Returning.ResultHandOver>()
        .AddScoped<Correcting.VoidNumbers>()
        .AddScoped<Rescheduler>()
        .AddScoped<Importing.DossierImport>()
        .AddScoped<Platform.Verifying.ICheck, Verifying.NumberCheck>()
        .AddScoped<Platform.Verifying.ICheck, Verifying.StateCheck>()
        .AddScoped<Platform.Verifying.ICheck, Custody.ManifestCheck>()
        .AddScoped<ISeed, SearchIndex>().AddScoped<CommonWords>()
        .AddScoped<Book.BookPages>()
        .AddNationalFeed()
        .AddTelling()
        .AddDossiersMenu();

    private static IServiceCollection AddTelling(this IServiceCollection services) => Telling.Telling.Add(services);

    private static IServiceCollection AddNationalFeed(this IServiceCollection services) => Exporting.NationalFeed.Add(services);
}
