using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Filing.Nightly;
using MotCua.Filing.Telling;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Platform.Ui;

namespace MotCua.Filing;

public static class FilingModule
{
    public static IServiceCollection AddFiling(this IServiceCollection services)
    {
        services.AddOptions<FilingLimit>().BindConfiguration("Filing");
        services.AddRateLimiter(FilingLimit.AddTo);
        return services.AddTelling<TellFiler>(FilingOccasions.All)
            .AddScoped<FilingIntake>().AddScoped<FilingClock>().AddScoped<OwnFilings>()
            .AddSingleton<FilingNight>().AddHostedService(s => s.GetRequiredService<FilingNight>())
            .AddSingleton(new MenuItem("Một cửa", "Hồ sơ nộp trực tuyến", "/ho-so-truc-tuyen", 9, nameof(Permission.ReceiveDossiers), nameof(Permission.SeeAllDossiers)))
            .AddSingleton(new InboxPart("Nộp trực tuyến, chờ tiếp nhận", "Không có hồ sơ nộp trực tuyến nào chờ tiếp nhận.", "/ho-so-truc-tuyen", Permission.ReceiveDossiers, WaitingAsync));
    }

    private static async Task<InboxPartRows> WaitingAsync(IServiceProvider services, Official official, int most, CancellationToken cancellationToken)
    {
        var (db, filings) = (services.GetRequiredService<MotCuaDbContext>(), services.GetRequiredService<FilingClock>());
        var waiting = db.OnlineFilings.AsNoTracking().VisibleTo(official).Where(f => f.State == FilingState.Submitted);
        var count = await waiting.CountAsync(cancellationToken);
        if (count == 0) return new InboxPartRows(0, []);

        var soon = await filings.SoonAsync(official.AgencyId, cancellationToken);
        var rows = await waiting.OrderBy(f => f.DueAt).ThenBy(f => f.Id).Take(most).Select(f => new { f.Id, f.Code, f.Content, f.ProcedureName, f.DueAt }).ToListAsync(cancellationToken);
        return new InboxPartRows(count, [.. rows.Select(f => new InboxPartRow($"/ho-so-truc-tuyen/{f.Id}", f.Code, f.Content.Owner.Name, f.ProcedureName, f.DueAt, filings.LookOf(f.DueAt, soon)))]);
    }
}
