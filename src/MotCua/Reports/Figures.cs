using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Reports;

/// <summary>Số hồ sơ tiếp nhận: columns 3 to 6 of II.06a.</summary>
public sealed record ReceivedFigures(int Total, int Online, int DirectAndPost, int CarriedOver);

/// <summary>Số hồ sơ đã giải quyết: columns 7 to 10.</summary>
public sealed record SettledFigures(int Total, int Early, int OnTime, int Late);

/// <summary>Số hồ sơ đang giải quyết: columns 11 to 13.</summary>
public sealed record PendingFigures(int Total, int InTime, int Overdue);

/// <summary>What Biểu 07a/BTP asks beyond II.06a.</summary>
public sealed record FurtherFigures(int Direct, int Post, int Other, int LateWithApology, int LateByFirstDate, int OverdueWithApology, int Stopped, int Withdrawn);

/// <summary>One row: a field, or all of them.</summary>
public sealed record FigureRow(string Field, ReceivedFigures Received, SettledFigures Settled, PendingFigures Pending, FurtherFigures Further)
{
    /// <summary>(early + on time) ÷ settled; null when nothing was settled.</summary>
    public decimal? OnTimeRate => Settled.Total == 0 ? null : (decimal)(Settled.Early + Settled.OnTime) / Settled.Total;

    /// <exception cref="RuleBroken">An identity does not hold: the data is wrong, and no figure is better than a wrong one.</exception>
    internal static FigureRow Of(string field, IReadOnlyCollection<(Counted Counted, int Count)> groups)
    {
        var row = new FigureRow(field, ReceivedOf(groups), SettledOf(groups), PendingOf(groups), FurtherOf(groups));
        row.Check();
        return row;
    }

    internal void Check()
    {
        Same(Received.Total, Received.Online + Received.DirectAndPost + Received.CarriedOver, "tiếp nhận = trực tuyến + trực tiếp, bưu chính + kỳ trước");
        Same(Settled.Total, Settled.Early + Settled.OnTime + Settled.Late, "đã giải quyết = trước hạn + đúng hạn + quá hạn");
        Same(Pending.Total, Pending.InTime + Pending.Overdue, "đang giải quyết = trong hạn + quá hạn");
        Same(Received.Total, Settled.Total + Pending.Total, "tiếp nhận = đã giải quyết + đang giải quyết");
    }

    private void Same(int whole, int parts, string identity)
    {
        if (whole != parts) throw new RuleBroken($"Không lập báo cáo vì số liệu lĩnh vực «{Field}» không khớp: {identity} ({whole.Print()} ≠ {parts.Print()}). Có hồ sơ kết thúc trước khi tiếp nhận; chạy «motcua verify» để tìm.");
    }

    // Each total is counted by a condition of its own, not added up from its parts: else checking it would prove nothing.
    private static ReceivedFigures ReceivedOf(IReadOnlyCollection<(Counted Counted, int Count)> groups) => new(
        Sum(groups, _ => true),
        Sum(groups, c => !c.IsCarried && c.Channel is FilingChannel.Online),
        Sum(groups, c => !c.IsCarried && c.Channel is not FilingChannel.Online),
        Sum(groups, c => c.IsCarried));

    private static SettledFigures SettledOf(IReadOnlyCollection<(Counted Counted, int Count)> groups) => new(
        Sum(groups, c => c.Standing is not (Standing.Outside or Standing.InTime or Standing.Overdue)),
        Sum(groups, c => c.Standing is Standing.Early), Sum(groups, c => c.Standing is Standing.OnTime), Sum(groups, c => c.Standing is Standing.Late));

    private static PendingFigures PendingOf(IReadOnlyCollection<(Counted Counted, int Count)> groups) => new(
        Sum(groups, c => c.Standing > Standing.Late), Sum(groups, c => c.Standing is Standing.InTime), Sum(groups, c => c.Standing is Standing.Overdue));

    private static FurtherFigures FurtherOf(IReadOnlyCollection<(Counted Counted, int Count)> groups) => new(
        Sum(groups, c => !c.IsCarried && c.Channel is FilingChannel.Direct), Sum(groups, c => !c.IsCarried && c.Channel is FilingChannel.Post), Sum(groups, c => !c.IsCarried && c.Channel is FilingChannel.Mobile),
        Sum(groups, c => c is { Standing: Standing.Late, HasApology: true }), Sum(groups, c => c.LateByFirstDate), Sum(groups, c => c is { Standing: Standing.Overdue, HasApology: true }),
        Sum(groups, c => c.Outcome is DossierOutcome.Stopped), Sum(groups, c => c.Outcome is DossierOutcome.Withdrawn));

    private static int Sum(IEnumerable<(Counted Counted, int Count)> groups, Func<Counted, bool> which) => groups.Where(g => which(g.Counted)).Sum(g => g.Count);
}

/// <summary>The figures of a period, per field and in all. Pure: the same facts give the same figures.</summary>
public sealed record Figures(FigurePeriod Period, IReadOnlyList<FigureRow> Rows, FigureRow Total)
{
    public const string AllFields = "Tổng số";

    public static Figures Of(IEnumerable<DossierFacts> facts, FigurePeriod period)
    {
        var (inScope, count) = (Counted.InScope(period).Compile(), Counted.In(period).Compile());
        return Of([.. facts.Where(inScope).Select(f => (count(f), 1))], period);
    }

    internal static Figures Of(IReadOnlyCollection<(Counted Counted, int Count)> groups, FigurePeriod period) => new(
        period,
        [.. groups.GroupBy(g => g.Counted.Field).OrderBy(g => VietnamText.Fold(g.Key), StringComparer.Ordinal).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => FigureRow.Of(g.Key, [.. g]))],
        FigureRow.Of(AllFields, groups));
}
