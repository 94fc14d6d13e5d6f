using MotCua.Access;
using MotCua.Dossiers.Printing;
using MotCua.Dossiers.Searching;
using MotCua.Dossiers.Supplementing;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers;

public static class DossiersModule
{
    public static IServiceCollection AddDossiers(this IServiceCollection services) => services
        .AddScoped<Reception>()
        .AddScoped<DossierWork>()
        .AddSingleton<CloseOverdue>().AddHostedService(s => s.GetRequiredService<CloseOverdue>())
        .AddScoped<PaperSources>()
        .AddScoped<ISeed, SearchIndex>()
        .AddSingleton(new MenuItem("Một cửa", "Tiếp nhận hồ sơ", "/mot-cua/ho-so/moi", 30, nameof(Permission.ReceiveDossiers)))
        .AddSingleton(new MenuItem("Một cửa", "Bản nháp", "/mot-cua/nhap", 35, nameof(Permission.ReceiveDossiers)))
        .AddSingleton(new MenuItem("Một cửa", "Tra cứu hồ sơ", "/ho-so", 40))
        .AddSingleton(new MenuItem("Một cửa", "Phát hành", "/phat-hanh-hang-loat", 61, nameof(Permission.IssueResults)))
        .AddSingleton(new MenuItem("Một cửa", "Trả kết quả hàng loạt", "/tra-ket-qua-hang-loat", 62, nameof(Permission.ReturnResults)))
        .AddSingleton(new MenuItem("Một cửa", "Kết quả chưa nhận", "/ket-qua-chua-nhan", 63, nameof(Permission.ReturnResults)))
        .AddSingleton(new MenuItem("Một cửa", "Chờ bổ sung quá hạn", "/ho-so-cho-bo-sung-qua-han", 64, nameof(Permission.NotifyCitizens)))
        .AddSingleton(new MenuItem("Một cửa", "Sắp trễ", "/sap-tre", 65, nameof(Permission.HandleDossiers), nameof(Permission.SignApologies), nameof(Permission.NotifyCitizens)))
        .AddSingleton(new MenuItem("Một cửa", "Duyệt hàng loạt", "/duyet-hang-loat", 66, nameof(Permission.ApproveDossiers)))
        .AddSingleton(new MenuItem("Một cửa", "Gia hạn hàng loạt", "/gia-han-hang-loat", 67, nameof(Permission.SignApologies)))
        .AddSingleton(new MenuItem("Một cửa", "Sổ số huỷ", "/so-huy", 68, nameof(Permission.CorrectDossiers)));
}
