using MotCua.Access;
using MotCua.Platform.Ui;

namespace MotCua.Comparison;

public static class ComparisonModule
{
    public static IServiceCollection AddComparison(this IServiceCollection services) => services
        .AddScoped<Wards.WardSource>()
        .AddSingleton(new MenuItem("Điều hành", "So sánh đơn vị trực thuộc", "/so-sanh", 216, nameof(Permission.CompareAgencies)));
}
