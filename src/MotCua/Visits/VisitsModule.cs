using MotCua.Platform;
using MotCua.Visits.Counting;

namespace MotCua.Visits;

public static class VisitsModule
{
    public static IServiceCollection AddVisits(this IServiceCollection services) => services
        .AddSingleton<VisitCounter>().AddSingleton<VisitSalts>().AddSingleton<LatestFigures>()
        .AddScoped<VisitLedger>().AddScoped<Visited>()
        .AddScoped(s => new VisitStatistics(s.GetRequiredService<MotCuaDbContext>(), s.GetRequiredService<LatestFigures>(), s.GetRequiredService<TimeProvider>()))
        .AddSingleton<VisitFlush>().AddHostedService(s => s.GetRequiredService<VisitFlush>());

    /// <summary>Around everything that answers a public page, pages that are only given again included.</summary>
    public static void UseVisits(this WebApplication app) => app.UseMiddleware<CountVisits>();
}
