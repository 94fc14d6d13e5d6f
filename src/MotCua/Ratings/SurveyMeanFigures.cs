using MotCua.ReformIndex;

namespace MotCua.Ratings;

/// <summary>The five factors of satisfaction (QĐ 2640/QĐ-BNV, QĐ 1001/QĐ-BNV) as means of the last closed survey, for the components of the reform index that are scored by the mean over the end of the scale (8.1.1 to 8.1.5).</summary>
internal static class SurveyMeanFigures
{
    public static readonly IReadOnlyList<IndexFigure> All =
    [
        Of("access", "Tiếp cận dịch vụ hành chính công"),
        Of("procedures", "Thủ tục hành chính"),
        Of("officials", "Công chức trực tiếp giải quyết công việc"),
        Of("results", "Kết quả cung ứng dịch vụ"),
        Of("feedback", "Tiếp nhận, giải quyết góp ý, phản ánh, kiến nghị"),
    ];

    private static IndexFigure Of(string key, string factor) => new($"surveys.mean.{key}", $"Điểm trung bình khảo sát, yếu tố «{factor}» (đợt đã chốt gần nhất)", async (services, asked, stop) =>
        await services.GetRequiredService<SurveyMeans>().OfAsync(asked, factor, stop) is { } mean ? new IndexAnswer { Done = mean.Mean, Of = mean.Top } : new IndexAnswer());
}
