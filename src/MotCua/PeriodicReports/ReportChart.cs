using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <summary>The share settled on time, field by field, as a chart; the same on the page and in what is exported.</summary>
public static class ReportChart
{
    /// <summary>Null when nothing was settled.</summary>
    public static BarChart? Of(ReportFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var bars = figures.Fields.Where(f => f.OnTimeRate is not null).Select(f => new Bar(f.Field.Length > 0 ? f.Field : "Chưa ghi lĩnh vực", f.OnTimeRate!.Value, $"{f.OnTimeRate.Value.PrintShare()} ({f.NotLate.Print()}/{f.Settled.Print()})")).ToList();
        return bars.Count == 0 ? null : new BarChart("Tỷ lệ giải quyết đúng hạn và trước hạn theo lĩnh vực", bars);
    }
}
