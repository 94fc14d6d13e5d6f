using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Ratings.Figuring;

/// <summary>What the page shows, as a spreadsheet; nothing the page hides.</summary>
internal static class FiguresSheet
{
    public static Sheet Of(RatingFigures figures, RatingView view, DateOnly asAt, string agency) => new("Muc do hai long", [agency],
        ["KẾT QUẢ ĐÁNH GIÁ MỨC ĐỘ HÀI LÒNG", $"Từ {figures.Period.From.Print()} đến {figures.Period.To.Print()}, số liệu tại ngày {asAt.Print()}"], SatisfiedColumns.All,
        [
            .. Lines("Chung", figures.Total is { } total ? [total] : []),
            .. Lines("Chung", figures.WithoutBursts is { } calm && calm.Count < figures.Total?.Count ? [calm] : []),
            .. Lines(view.Word(), figures.Rows),
            .. Lines("Câu hỏi", figures.Questions),
            .. figures.Apologies.Select(a => (IReadOnlyList<object?>)["Thư xin lỗi", a.Name, a.Count, null, null, null, null, null]),
        ])
    {
        Notes =
        [
            $"Đã trả lời {figures.Answered} hồ sơ; nêu số liệu từ {figures.Period.Least} phiếu, nhóm ít phiếu được gộp.",
            .. figures.Total is null ? ["Chưa đủ mẫu."] : Array.Empty<string>(),
            .. figures.Excluded > 0 ? [$"Đã loại {figures.Excluded} phiếu gửi dồn dập theo quyết định của hai người."] : Array.Empty<string>(),
        ],
    };

    private static IEnumerable<IReadOnlyList<object?>> Lines(string by, IEnumerable<RatingRow> rows) => rows.Select(r => SatisfiedColumns.Line(by, r.Name, r.Count, r.Count, r.Satisfied, r.Share, r.Interval));
}
