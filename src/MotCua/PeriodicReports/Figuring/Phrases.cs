using MotCua.Platform;
using MotCua.Reports;

namespace MotCua.PeriodicReports.Figuring;

/// <summary>Words made of figures: what a sentence of the report says differently when there is nothing to say.</summary>
internal static class Phrases
{
    public static IEnumerable<ReportFigure> Of(ReportOrder order, FigurePeriod period, PeriodPicture picture, IReadOnlyList<ReportFigure> figures)
    {
        ReportFigure Find(string key) => figures.First(f => f.Key == key);
        yield return new("ky", "Tên kỳ", order.Name);
        yield return new("tu-ngay", "Ngày đầu kỳ", period.From.Print());
        yield return new("den-ngay", "Ngày cuối kỳ", period.To.Print());
        yield return new("chot", "Thời điểm chốt số liệu", period.AsOf.Print());
        yield return new("dung-han-tren-tong", "Đúng hạn và trước hạn trên tổng số, tỷ lệ", OnTime(picture.Figures.Total), List: FigureLists.Dossiers("dung-va-truoc-han"));
        yield return new("nguyen-nhan-tre", "Nguyên nhân trễ hạn", Causes(picture.Causes), List: FigureLists.Causes);
        yield return new("phan-anh-mot-cua", "Phản ánh, khiếu nại về công chức", Conduct(Find("phan-anh-hanh-vi"), Find("khieu-nai-mot-cua")), List: FigureLists.Voices("phan-anh-hanh-vi"));
        yield return new("so-ky-truoc", "So với kỳ trước", Compared(Find, f => f.Before, ReportSpan.Before(period.From, period.To)));
        yield return new("so-cung-ky", "So với cùng kỳ năm trước", Compared(Find, f => f.YearBefore, ReportSpan.YearBefore(period.From, period.To)));
    }

    private static string OnTime(FigureRow total) => total.OnTimeRate is { } rate
        ? $"{(total.Settled.Early + total.Settled.OnTime).Print()}/{total.Settled.Total.Print()} hồ sơ, đạt {rate.PrintShare()}"
        : "chưa có hồ sơ nào được giải quyết";

    private static string Causes(IReadOnlyList<LateShare> causes) => causes.Count == 0
        ? "không có hồ sơ trễ hạn"
        : string.Join("; ", causes.Select(c => $"{Lower(c.Holder.Word())}: {(c.Settled + c.Pending).Print()} hồ sơ"));

    private static string Conduct(ReportFigure feedback, ReportFigure complaints) => (feedback.Number, complaints.Number) switch
    {
        (0, 0) => "không có phản ánh, khiếu nại của công dân về công chức bộ phận một cửa",
        (0, _) => $"có {complaints.Text} khiếu nại về công chức bộ phận một cửa, không có phản ánh về chậm trễ, phiền hà",
        (_, 0) => $"có {feedback.Text} phản ánh về chậm trễ, phiền hà, không có khiếu nại về công chức bộ phận một cửa",
        _ => $"có {feedback.Text} phản ánh về chậm trễ, phiền hà và {complaints.Text} khiếu nại về công chức bộ phận một cửa",
    };

    private static string Compared(Func<string, ReportFigure> find, Func<ReportFigure, decimal?> then, (DateOnly From, DateOnly To) days)
    {
        var (received, settled, rate) = (find("trong-ky"), find("da-giai-quyet"), find("ty-le-dung-han"));
        if (then(received) is null) return $"chưa có số liệu từ {days.From.Print()} đến {days.To.Print()} để so sánh";
        var text = $"tiếp nhận {Moved(received, then(received))}, giải quyết {Moved(settled, then(settled))}";
        return rate.Number is not null && then(rate) is { } share ? $"{text}, tỷ lệ đúng hạn và trước hạn {Moved(rate, share)}" : text;
    }

    private static string Moved(ReportFigure figure, decimal? then)
    {
        var change = figure.Change(then).TrimStart('+', '−');
        var word = figure.Number > then ? $"tăng {change}" : figure.Number < then ? $"giảm {change}" : "không đổi";
        return $"{word} ({figure.Print(then)})";
    }

    private static string Lower(string word) => char.ToLower(word[0], VietnamText.Culture) + word[1..];
}
