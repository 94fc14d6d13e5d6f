using MotCua.Access;
using MotCua.Platform.Ui;

namespace MotCua.Audit;

public static class AuditModule
{
    public static IServiceCollection AddAudit(this IServiceCollection services) =>
        services.AddSingleton(new MenuItem("Quản trị", "Nhật ký hệ thống", "/quan-tri/nhat-ky", 980, nameof(Permission.SeeAudit)));
}
