using MotCua.Access;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Keeping;
using MotCua.Exchange.Partnering;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Reconciling;
using MotCua.Exchange.Signing;
using MotCua.Exchange.Watching;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Exchange;

public static class ExchangeModule
{
    public static IServiceCollection AddExchange(this IServiceCollection services)
    {
        services.AddOptions<ExchangeOptions>().BindConfiguration("Exchange");
        services.AddRateLimiter(ExchangeEndpoints.AddLimit);
        Wire.Add(services);
        return AddMenu(services)
            .AddSingleton<Wire>().AddSingleton<OutboxSignal>().AddSingleton<Carrier>().AddHostedService(s => s.GetRequiredService<Carrier>())
            .AddSingleton<ITransport, SignedTransport>().AddSingleton<ITransport, NationalTransport>()
            .AddScoped<Outbox>().AddScoped<PartnerAgencies>().AddScoped<ExchangeRules>().AddScoped<OwnKeys>().AddScoped<Streams>().AddScoped<Carriage>()
            .AddScoped<DeadLetters>().AddScoped<Questions>().AddScoped<Answers>().AddScoped<Reconciler>()
            .AddScoped<MessageTopic>().AddScoped<IReconcile>(s => s.GetRequiredService<MessageTopic>())
            .AddSingleton<DailyReconciliation>().AddHostedService(s => s.GetRequiredService<DailyReconciliation>())
            .AddSingleton<WipeMessages>().AddHostedService(s => s.GetRequiredService<WipeMessages>())
            .AddScoped<Admission>().AddScoped<Reception>().AddScoped<Doorkeeper>().AddSingleton<StrangerCount>()
            .AddScoped<IReceiveMessage, TakeSkipped>().AddScoped<IReceiveMessage, TakeKeys>()
            .AddScoped<IHandle<PartnerRegistered>, LinkWhenRegistered>();
    }

    private static IServiceCollection AddMenu(IServiceCollection services) => services
        .AddSingleton(new MenuItem("Quản trị", "Trao đổi dữ liệu", "/quan-tri/trao-doi", 950, nameof(Permission.ManageExchange)));

    public static void MapExchange(this WebApplication app) => ExchangeEndpoints.Map(app);
}
