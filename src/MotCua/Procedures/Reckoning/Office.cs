using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Calendar;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Procedures.Importing;
using MotCua.Timetable;

namespace MotCua.Procedures.Reckoning;

/// <summary>The calendar and the catalogue to reckon with: of the database where there is one, else those that ship with the program. Looking creates nothing.</summary>
internal sealed class Office(WorkingCalendar calendar, AsyncServiceScope? scope, WebApplication? app) : IAsyncDisposable
{
    public WorkingCalendar Calendar { get; } = calendar;

    public static async Task<Office> OpenAsync(CommandHost host, MotCuaOptions options, CancellationToken cancellationToken)
    {
        if (options.Database is null && !File.Exists(Path.Combine(options.DataFolder, "motcua.db"))) return new Office(Shipped(), null, null);

        var app = host.Build(options);
        var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        var agency = await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstOrDefaultAsync(cancellationToken);
        return new Office(await scope.ServiceProvider.GetRequiredService<Timetables>().ForAsync(agency, cancellationToken), scope, app);
    }

    /// <exception cref="RuleBroken">No such procedure that day, or it has no processing time.</exception>
    public async Task<TimeRule> RuleOfAsync(string code, DateOnly day, CancellationToken cancellationToken)
    {
        var content = await ContentAsync(code, day, cancellationToken) ?? throw new RuleBroken($"Danh mục không có thủ tục mã «{code}» có hiệu lực ngày {day.Print()}.");
        return content.Time?.Rule ?? throw new RuleBroken($"Thủ tục «{content.Name}» chưa có thời hạn giải quyết. Nhập thời hạn ở mục Thủ tục, hoặc ghi --period.");
    }

    public async ValueTask DisposeAsync()
    {
        if (scope is { } opened) await opened.DisposeAsync();
        if (app is not null) await app.DisposeAsync();
    }

    private async Task<ProcedureContent?> ContentAsync(string code, DateOnly day, CancellationToken cancellationToken)
    {
        if (scope is { } opened)
        {
            var db = opened.ServiceProvider.GetRequiredService<MotCuaDbContext>();
            return (await db.Procedures.AsNoTracking().Include(p => p.Versions).FirstOrDefaultAsync(p => p.Code == code && !p.IsRetired, cancellationToken))?.On(day)?.Content;
        }
        await using var file = typeof(Office).Assembly.GetManifestResourceStream("MotCua.Seed.procedures.json")!;
        return ProcedureFile.Read(file).FirstOrDefault(r => r.Code == code)?.Versions.LastOrDefault(v => (v.ValidFrom is null || v.ValidFrom <= day) && (v.ValidTo is null || v.ValidTo >= day))?.Content;
    }

    private static WorkingCalendar Shipped()
    {
        using var file = typeof(Office).Assembly.GetManifestResourceStream("MotCua.Seed.holidays.json")!;
        return new WorkingCalendar([(DateOnly.MinValue, OfficeHours.Standard)], HolidayFile.Read(file));
    }
}
