using MotCua.Dossiers;
using MotCua.PeriodicReports;
using MotCua.Platform;
using MotCua.Ratings;
using MotCua.ReformIndex;
using MotCua.Reports;

namespace MotCua.Comparison.Wards;

/// <summary>One agency beside others: counts only, no dossier of it.</summary>
/// <param name="Figures">Null when it had no dossier in the period.</param>
/// <param name="Causes">Of its late dossiers by holder; null when too many are late to be walked.</param>
/// <param name="Rated">Null when too few rated.</param>
/// <param name="Index">The latest that was announced, with its year.</param>
internal sealed record WardRow(long Id, string Name, FigureRow? Figures, IReadOnlyDictionary<TimeHolder, int>? Causes, RatingRow? Rated, (int Year, AnnouncedIndex Told)? Index, ReportPunctuality Reports)
{
    public decimal? OnTime => Figures?.OnTimeRate;

    public int Late => Figures is null ? 0 : Figures.Settled.Late + Figures.Pending.Overdue;

    public int Apologies => Figures is null ? 0 : Figures.Further.LateWithApology + Figures.Further.OverdueWithApology;

    /// <summary>Apologies of the late; null when nothing is late.</summary>
    public decimal? Apologised => Late == 0 ? null : (decimal)Apologies / Late;

    public string OnTimeText => Figures is { Settled.Total: > 0 } f ? $"{OnTime!.Value.PrintShare()} ({(f.Settled.Early + f.Settled.OnTime).Print()}/{f.Settled.Total.Print()})" : "–";

    public string ApologisedText => Apologised is { } share ? $"{share.PrintShare()} ({Apologies.Print()}/{Late.Print()})" : "không có hồ sơ trễ";

    /// <summary>The holders that delayed, the most frequent first.</summary>
    public string CausesText => Late == 0 ? "–" : Causes is null ? "quá nhiều hồ sơ trễ" : string.Join("; ", Causes.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => $"{c.Key.Word()} {c.Value.Print()}"));

    public string RatedText => Rated is { } rated ? $"{rated.Share.PrintShare()} ({rated.Count.Print()} phiếu)" : "chưa đủ phiếu";

    public string IndexText => Index is { Told: var told, Year: var year } ? $"{told.Percent.PrintPercent()}, {told.Band}, hạng {told.Rank.Print()}/{told.Among.Print()} ({year})" : "chưa công bố";

    public string ReportsText => Reports.Due == 0 ? "không có kỳ đến hạn" : $"{Reports.OnTime.Print()}/{Reports.Due.Print()} đúng hạn";
}

/// <summary>What wards are put in order by.</summary>
internal sealed record Measure(string Key, string Title, Func<WardRow, decimal?> Share, Func<WardRow, string> Words)
{
    public static readonly IReadOnlyList<Measure> All =
    [
        new("dung-han", "Giải quyết đúng và trước hạn", w => w.OnTime, w => w.OnTimeText),
        new("xin-loi", "Hồ sơ trễ đã có văn bản xin lỗi", w => w.Apologised, w => w.ApologisedText),
        new("hai-long", "Mức độ hài lòng, 12 tháng trước", w => w.Rated?.Share, w => w.RatedText),
        new("chi-so", "Chỉ số cải cách hành chính", w => w.Index?.Told.Percent / 100, w => w.IndexText),
        new("bao-cao", "Báo cáo định kỳ gửi đúng hạn", w => w.Reports.Share, w => w.ReportsText),
    ];

    public static Measure Find(string? key) => All.FirstOrDefault(m => m.Key == key) ?? All[0];

    /// <summary>Best first; who has nothing to measure last, and then by name.</summary>
    public IReadOnlyList<WardRow> Order(IEnumerable<WardRow> wards) => [.. wards.OrderByDescending(w => Share(w) is not null).ThenByDescending(Share).ThenBy(w => VietnamText.Fold(w.Name), StringComparer.Ordinal).ThenBy(w => w.Id)];
}
