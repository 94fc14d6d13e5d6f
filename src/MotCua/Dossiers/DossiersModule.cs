using MotCua.Access;
using MotCua.Dossiers.Printing;
using MotCua.Dossiers.Rescheduling;
using MotCua.Dossiers.Searching;
using MotCua.Platform.Hosting;
using MotCua.Platform.Ui;

namespace MotCua.Dossiers;

public static class DossiersModule
{
    public static IServiceCollection AddDossiers(this IServiceCollection services) => services
        .AddScoped<Reception>()
        .AddScoped<PaperSources>()
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
        .AddSingleton(new MenuItem("Một cửa", "Tra cứu hồ sơ", "/ho-so", 40));
}
