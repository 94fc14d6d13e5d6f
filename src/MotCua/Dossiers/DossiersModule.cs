using MotCua.Access;
using MotCua.Dossiers.Printing;
using MotCua.Dossiers.Rescheduling;
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
        .AddScoped<Returning.ResultHandOver>()
        .AddScoped<Correcting.VoidNumbers>()
        .AddScoped<Rescheduler>()
        .AddScoped<ISeed, SearchIndex>()
        .AddScoped<Book.BookPages>()
        .AddSingleton(new MenuItem("Một cửa", "Sổ theo dõi hồ sơ", "/so-theo-doi", 60, nameof(Permission.SeeAllDossiers), nameof(Permission.CloseBooks)))
        .AddSingleton(new MenuItem("Một cửa", "Bàn làm việc", "/ban-lam-viec", 1))
        .AddSingleton(new MenuItem("Một cửa", "Chuyển hồ sơ hàng loạt", "/chuyen-hang-loat", 50, nameof(Permission.ReceiveDossiers)))
        .AddSingleton(new MenuItem("Một cửa", "Phân công hàng loạt", "/phan-cong-hang-loat", 51, nameof(Permission.AssignDossiers)))
        .AddSingleton(new MenuItem("Một cửa", "Ý kiến quá hạn", "/y-kien-qua-han", 60, nameof(Permission.ReceiveDossiers), nameof(Permission.ApproveDossiers), nameof(Permission.SeeBoard)))
        .AddSingleton(new MenuItem("Một cửa", "Tiếp nhận hồ sơ", "/mot-cua/ho-so/moi", 30, nameof(Permission.ReceiveDossiers)))
        .AddSingleton(new MenuItem("Một cửa", "Phiếu trước tiếp nhận", "/mot-cua/phieu", 33, nameof(Permission.ReceiveDossiers)))
        .AddSingleton(new MenuItem("Một cửa", "Bản nháp", "/mot-cua/nhap", 35, nameof(Permission.ReceiveDossiers)))
        .AddSingleton(new MenuItem("Một cửa", "Tra cứu hồ sơ", "/ho-so", 40))
        .AddSingleton(new MenuItem("Một cửa", "Phát hành", "/phat-hanh-hang-loat", 61, nameof(Permission.IssueResults)))
        .AddSingleton(new MenuItem("Một cửa", "Trả kết quả hàng loạt", "/tra-ket-qua-hang-loat", 62, nameof(Permission.ReturnResults)))
        .AddSingleton(new MenuItem("Một cửa", "Bàn giao kết quả", "/ban-giao-ket-qua", 62, nameof(Permission.ReturnResults), nameof(Permission.IssueResults)))
        .AddSingleton(new MenuItem("Một cửa", "Kết quả chưa nhận", "/ket-qua-chua-nhan", 63, nameof(Permission.ReturnResults)))
        .AddSingleton(new MenuItem("Một cửa", "Chờ bổ sung quá hạn", "/ho-so-cho-bo-sung-qua-han", 64, nameof(Permission.NotifyCitizens)))
        .AddSingleton(new MenuItem("Một cửa", "Sắp trễ", "/sap-tre", 65, nameof(Permission.HandleDossiers), nameof(Permission.SignApologies), nameof(Permission.NotifyCitizens)))
        .AddSingleton(new MenuItem("Một cửa", "Duyệt hàng loạt", "/duyet-hang-loat", 66, nameof(Permission.ApproveDossiers)))
        .AddSingleton(new MenuItem("Một cửa", "Gia hạn hàng loạt", "/gia-han-hang-loat", 67, nameof(Permission.SignApologies)))
        .AddSingleton(new MenuItem("Một cửa", "Sổ số huỷ", "/so-huy", 68, nameof(Permission.CorrectDossiers)));
}
