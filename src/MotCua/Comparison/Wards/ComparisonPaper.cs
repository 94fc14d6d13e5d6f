using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Reports;

namespace MotCua.Comparison.Wards;

/// <summary>The comparison to print, and as a spreadsheet.</summary>
internal static class ComparisonPaper
{
    private const string Title = "SO SÁNH CÁC ĐƠN VỊ TRỰC THUỘC";

    private static readonly IReadOnlyList<(string Header, double Width, Func<WardRow, object?> Cell)> Columns =
    [
        ("Đơn vị", 2.2, w => w.Name), ("Đã giải quyết", 0.9, w => w.Figures?.Settled.Total ?? 0), ("Đúng và trước hạn", 1.4, w => w.OnTimeText), ("Trễ", 0.6, w => w.Late), ("Nguyên nhân trễ", 2.2, w => w.CausesText),
        ("Đã xin lỗi", 1.3, w => w.ApologisedText), ("Hài lòng", 1.3, w => w.RatedText), ("Chỉ số CCHC", 1.7, w => w.IndexText), ("Báo cáo", 1.2, w => w.ReportsText),
    ];

    /// <summary>One for each measure that anybody has; the best on top, its figures beside the bar.</summary>
    public static IEnumerable<BarChart> Charts(IReadOnlyList<WardRow> rows) => Measure.All.Where(m => rows.Any(w => m.Share(w) is not null))
        .Select(m => new BarChart(m.Title, [.. m.Order(rows).Select(w => new Bar(w.Name, m.Share(w) ?? 0, m.Words(w)))]));

    public static Paper Paper(IReadOnlyList<WardRow> rows, FigurePeriod period, AgencyProfile agency, DateOnly today) => new(Title, PaperSize.A4, true, new Letterhead(agency.Superior, agency.Name, agency.Place, today),
        [
            new PaperTable([new("TT", 0.4, PaperAlign.Center), .. Columns.Select(c => new PaperColumn(c.Header, c.Width))], rows.Select((w, at) => (IReadOnlyList<string?>)[$"{at + 1}", .. Columns.Select(c => c.Cell(w) is int number ? number.Print() : $"{c.Cell(w)}")])),
            .. Charts(rows),
            new Signatures([new Signature("NGƯỜI LẬP BIỂU"), new Signature(agency.HeadTitle, "(Ký, đóng dấu)")]),
        ])
    { Subtitle = Days(period) };

    public static Sheet Sheet(IReadOnlyList<WardRow> rows, FigurePeriod period, AgencyProfile agency) => new("So sánh", [agency.Superior, agency.Name], [Title, Days(period)],
        [SheetGroup.Alone("TT", 5), .. Columns.Select(c => SheetGroup.Alone(c.Header, c.Width * 13))], rows.Select((w, at) => (IReadOnlyList<object?>)[at + 1, .. Columns.Select(c => c.Cell(w))]))
    { Signers = ["NGƯỜI LẬP BIỂU", agency.HeadTitle] };

    private static string Days(FigurePeriod period) => $"Từ ngày {period.From.Print()} đến ngày {period.To.Print()}, số liệu chốt đến {period.AsOf.Print()}";
}
