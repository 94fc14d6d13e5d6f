using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Legs.Sending;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Legs;

public static class LegsModule
{
    public static IServiceCollection AddLegs(this IServiceCollection services) => services
        .AddScoped<Platform.Verifying.ICheck, Verifying.SidesCheck>()
        .AddScoped<LegMail>().AddScoped<LegPost>()
        .AddScoped<IHandle<LegOpened>, Asking>().AddScoped<IHandle<LegUrged>, Asking>().AddScoped<IHandle<LegRecalled>, Asking>()
        .AddScoped<IHandle<LegTaskReceived>, Performing>().AddScoped<IHandle<LegTaskTaken>, Performing>().AddScoped<IHandle<LegTaskAnswered>, Performing>().AddScoped<IHandle<LegTaskRefused>, Performing>()
        .AddSingleton(new MenuItem("Giải quyết", "Liên thông đến", "/lien-thong-den", 57, nameof(Permission.HandleLegs), nameof(Permission.AssignDossiers)));
}
