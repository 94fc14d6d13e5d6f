using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <summary>Each thing that can happen to a report, as a sentence.</summary>
public static class ReportStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        ReportDrafted e => $"Lập {(e.Adjusts is null ? "báo cáo" : "báo cáo điều chỉnh")} {e.Name}, số liệu chốt đến {e.AsOf.Print()}{(e.Reason.Length > 0 ? $" – {e.Reason.TrimEnd('.')}" : "")}.",
        ReportRefigured e => $"Lập lại số liệu, chốt đến {e.AsOf.Print()}.",
        _ => null,
    };
}
