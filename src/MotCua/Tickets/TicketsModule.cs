using MotCua.Access;
using MotCua.Notifications;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;
using MotCua.Tickets.Booking;
using MotCua.Tickets.Lines;
using MotCua.Tickets.Screen;
using MotCua.Tickets.Taking;
using MotCua.Tickets.Telling;

namespace MotCua.Tickets;

public static class TicketsModule
{
    public static IServiceCollection AddTickets(this IServiceCollection services)
    {
        services.AddRateLimiter(TakingLimit.AddTo).AddOptions<TakingLimit>().BindConfiguration("Tickets");
        return services.AddTelling<TellHolder>(BookingOccasions.All).AddScoped<TellHolder>()
            .AddScoped<ISeed, FirstLines>().AddScoped<KioskKey>().AddSingleton(KioskKey.Kind).AddScoped<Slots>().AddSingleton<QueueWatch>()
            .AddSingleton(new MenuItem("Một cửa", "Gọi số", "/goi-so", 8, nameof(Permission.ReceiveDossiers), nameof(Permission.ReturnResults)))
            .AddSingleton(new MenuItem("Quản trị", "Hàng chờ, máy lấy số", "/quan-tri/hang-cho", 912, nameof(Permission.ManageAgency)));
    }

    public static void MapTickets(this WebApplication app) => ScreenStream.Map(app);
}
