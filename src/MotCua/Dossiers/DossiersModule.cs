using MotCua.Access;
using MotCua.Dossiers.Printing;
using MotCua.Dossiers.Searching;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers;

public static class DossiersModule
{
    public static IServiceCollection AddDossiers(this IServiceCollection services) => services
        .AddScoped<Reception>()
        .AddScoped<PaperSources>()
        .AddScoped<Importing.DossierImport>()
        .AddScoped<Platform.Verifying.ICheck, Verifying.NumberCheck>()
        .AddScoped<Platform.Verifying.ICheck, Verifying.StateCheck>()
        .AddScoped<ISeed, SearchIndex>()
        .AddSingleton(new MenuItem("Một cửa", "Tiếp nhận hồ sơ", "/mot-cua/ho-so/moi", 30, nameof(Permission.ReceiveDossiers)))
        .AddSingleton(new MenuItem("Một cửa", "Bản nháp", "/mot-cua/nhap", 35, nameof(Permission.ReceiveDossiers)))
        .AddSingleton(new MenuItem("Quản trị", "Nhập hồ sơ cũ", "/quan-tri/nhap-ho-so", 940, nameof(Permission.ManageAgency)))
        .AddSingleton(new MenuItem("Một cửa", "Tra cứu hồ sơ", "/ho-so", 40));
}
