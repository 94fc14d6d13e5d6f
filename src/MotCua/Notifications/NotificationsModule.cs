using MotCua.Access;
using MotCua.Notifications.Sending;
using MotCua.Notifications.Watching;
using MotCua.Notifications.Writing;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;
using MotCua.Rules;

namespace MotCua.Notifications;

public static class NotificationsModule
{
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddOptions<MessagingOptions>().BindConfiguration("Messages");
        SmsCarrier.AddClient(services);
        return services
            .AddScoped<Secrets>().AddScoped<Ways>().AddScoped<Templates>().AddScoped<ContactChoices>().AddScoped<Letters>()
            .AddScoped(s => new Notifier(s.GetRequiredService<MotCuaDbContext>(), s.GetRequiredService<Ways>(), s.GetRequiredService<Templates>(), s.GetRequiredService<ContactChoices>(), s.GetRequiredService<MessageSignal>(), s.GetRequiredService<Rulebook>(), s.GetRequiredService<TimeProvider>()))
            .AddScoped<AgencyVoice>()
            .AddSingleton<IMessageCarrier, MailCarrier>().AddSingleton<IMessageCarrier, SmsCarrier>()
            .AddSingleton<MessageSignal>().AddScoped<Dispatch>()
            .AddSingleton<MessageSender>().AddHostedService(s => s.GetRequiredService<MessageSender>())
            .AddSingleton<Forgetting>().AddHostedService(s => s.GetRequiredService<Forgetting>())
            .AddScoped<ISeed, TemplateSeed>()
            .AddSingleton(new MenuItem("Quản trị", "Tin nhắn cho người dân", "/quan-tri/tin-nhan", 945, nameof(Permission.ManageMessages)));
    }

    /// <summary>A module's occasions, and who lays down their messages: for every event the class answers.</summary>
    public static IServiceCollection AddTelling<TTeller>(this IServiceCollection services, IReadOnlyList<Occasion> occasions)
        where TTeller : class
    {
        ArgumentNullException.ThrowIfNull(occasions);
        foreach (var occasion in occasions) services.AddSingleton(occasion);
        foreach (var answers in typeof(TTeller).GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<>))) services.AddScoped(answers, typeof(TTeller));
        return services;
    }
}
