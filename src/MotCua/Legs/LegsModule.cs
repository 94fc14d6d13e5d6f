using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Exchange;
using MotCua.Legs.Exchanging;
using MotCua.Legs.Sending;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Legs;

public static class LegsModule
{
    public static IServiceCollection AddLegs(this IServiceCollection services) => services
        .AddScoped<Platform.Verifying.ICheck, Verifying.SidesCheck>()
        .AddScoped<LegMail>().AddScoped<LegPost>()
        .AddScoped<IReceiveMessage, TakeLegMessage<LegOpenedMessage>>().AddScoped<IReceiveMessage, TakeLegMessage<LegUrgedMessage>>().AddScoped<IReceiveMessage, TakeLegMessage<LegRecalledMessage>>()
        .AddScoped<IReceiveMessage, TakeLegMessage<LegDeliveredMessage>>().AddScoped<IReceiveMessage, TakeLegMessage<LegTakenMessage>>().AddScoped<IReceiveMessage, TakeLegMessage<LegAnsweredMessage>>()
        .AddScoped<IReconcile, LegTopic>()
        .AddScoped<LegPartners>(s => async (_, cancellationToken) => [.. (await s.GetRequiredService<PartnerAgencies>().ListAsync(cancellationToken)).Select(a => new LegAddressee(a.Code, a.Name))])
        .AddScoped<IHandle<LegOpened>, Asking>().AddScoped<IHandle<LegUrged>, Asking>().AddScoped<IHandle<LegRecalled>, Asking>()
        .AddScoped<IHandle<LegTaskReceived>, Performing>().AddScoped<IHandle<LegTaskTaken>, Performing>().AddScoped<IHandle<LegTaskAnswered>, Performing>().AddScoped<IHandle<LegTaskRefused>, Performing>()
        .AddSingleton(new MenuItem("Giải quyết", "Liên thông đến", "/lien-thong-den", 57, nameof(Permission.HandleLegs), nameof(Permission.AssignDossiers)));
}
