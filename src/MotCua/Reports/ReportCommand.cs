using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Hosting;
using MotCua.Reports.Causes;

namespace MotCua.Reports;

/// <summary><c>report dossiers</c>: the figures of II.06a; <c>report causes</c>: why dossiers are late. As a table to read or as JSON.</summary>
internal static class ReportCommand
{
    private static readonly Option<DateOnly> From = new("--from") { Description = "Từ ngày, ví dụ 2023-09-16", Required = true };
    private static readonly Option<DateOnly> To = new("--to") { Description = "Đến ngày, kể cả ngày đó", Required = true };
    private static readonly Option<string?> AsOf = new("--as-of") { Description = "Số liệu chốt đến hết ngày này (hoặc đến thời điểm ISO 8601); mặc định là bây giờ" };
    private static readonly Option<string?> AgencyCode = new("--agency") { Description = "Mã đơn vị; bỏ trống là mọi đơn vị" };

    public static Command Make(CommandHost host)
    {
        var dossiers = new Command("dossiers", "Tình hình giải quyết hồ sơ (II.06a/VPCP/KSTT)") { From, To, AsOf, AgencyCode, CommandHost.Json };
        dossiers.SetAction((parsed, stop) => host.RunAsync(parsed, (services, cancellationToken) => RunAsync(parsed, services, cancellationToken), stop));
        var causes = new Command("causes", "Nguyên nhân trễ hạn theo nơi giữ hồ sơ") { From, To, AsOf, AgencyCode, CommandHost.Json };
        causes.SetAction((parsed, stop) => host.RunAsync(parsed, (services, cancellationToken) => RunCausesAsync(parsed, services, cancellationToken), stop));
        return new Command("report", "Lập báo cáo") { dossiers, causes };
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<MotCuaDbContext>();
        var agency = await AgencyAsync(db, parsed.GetValue(AgencyCode), cancellationToken);
        var period = PeriodOf(parsed, services);
        var figures = await services.GetRequiredService<FigureSource>().FiguresAsync(agency?.Id, period, cancellationToken);
        await Console.Out.WriteAsync(parsed.GetValue(CommandHost.Json) ? FiguresJson.Of(figures, agency?.Code, parsed.GetValue(AsOf)) : FiguresText.Of(figures, agency?.Name));
        return 0;
    }

    private static async Task<int> RunCausesAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancellationToken)
    {
        var agency = await AgencyAsync(services.GetRequiredService<MotCuaDbContext>(), parsed.GetValue(AgencyCode), cancellationToken)
            ?? throw new RuleBroken("Có nhiều đơn vị: chọn một bằng --agency MÃ.");
        var causes = await services.GetRequiredService<LedgerSource>().CausesAsync(agency.Id, PeriodOf(parsed, services), cancellationToken);
        await Console.Out.WriteAsync(parsed.GetValue(CommandHost.Json) ? CauseText.Json(causes, agency.Code) : CauseText.Of(causes, agency.Name));
        return 0;
    }

    private static FigurePeriod PeriodOf(ParseResult parsed, IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().UtcNow;
        return new FigurePeriod(parsed.GetValue(From), parsed.GetValue(To), AsOfMoment.Read(parsed.GetValue(AsOf), now), now);
    }

    private static async Task<Agency?> AgencyAsync(MotCuaDbContext db, string? code, CancellationToken cancellationToken)
    {
        var agencies = await db.Agencies.AsNoTracking().OrderBy(a => a.Code).ToListAsync(cancellationToken);
        if (code is null) return agencies.Count == 1 ? agencies[0] : null;
        return agencies.Find(a => a.Code == code)
            ?? throw new RuleBroken($"Không có đơn vị mã «{code}». Các đơn vị: {string.Join(", ", agencies.Select(a => a.Code))}.");
    }
}
