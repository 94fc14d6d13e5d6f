using MotCua.Access;
using MotCua.Platform.Ui;

namespace MotCua.Reports;

public static class ReportsModule
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<FigureSource>()
        .AddScoped<Causes.LedgerSource>()
        .AddScoped(s => new LateHolders(s.GetRequiredService<Causes.LedgerSource>()))
        .AddScoped(s => new PeriodPictures(s.GetRequiredService<Platform.MotCuaDbContext>(), s.GetRequiredService<Causes.LedgerSource>()))
        .AddScoped<Platform.Verifying.ICheck, FiguresCheck>()
        .AddSingleton(new MenuItem("Điều hành", "Bảng điều hành", "/bang-dieu-hanh", 200, nameof(Permission.SeeBoard)))
        .AddSingleton(new MenuItem("Điều hành", "Báo cáo hồ sơ", "/bao-cao/ho-so", 210, nameof(Permission.SeeReports)))
        .AddSingleton(new MenuItem("Điều hành", "Nguyên nhân trễ", "/bao-cao/nguyen-nhan-tre", 212, nameof(Permission.SeeReports)))
        .AddSingleton(new MenuItem("Điều hành", "Thời gian theo nơi giữ", "/bao-cao/thoi-gian", 214, nameof(Permission.SeeReports)));
}
