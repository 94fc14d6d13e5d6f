using MotCua.Platform;

namespace MotCua.PeriodicReports;

/// <summary>Each thing that can happen to a report, as a sentence.</summary>
public static class ReportStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        ReportDrafted e => $"Lập {(e.Adjusts is null ? "báo cáo" : "báo cáo điều chỉnh")} {e.Name}, số liệu chốt đến {e.AsOf.Print()}{(e.Reason.Length > 0 ? $" – {e.Reason.TrimEnd('.')}" : "")}.",
        ReportRefigured e => $"Lập lại số liệu, chốt đến {e.AsOf.Print()}.",
        ReportAnnexTyped e => $"Nhập phụ lục: {string.Join("; ", e.Changes.Take(5).Select(c => $"{c.Name} {(c.Before.Length > 0 ? $"{c.Before} → " : "")}{(c.After.Length > 0 ? c.After : "bỏ trống")}"))}{(e.Changes.Count > 5 ? $" và {(e.Changes.Count - 5).Print()} dòng khác" : "")}.",
        ReportWritten e => $"Soạn: {string.Join("; ", e.Parts)}.",
        ReportSubmitted => "Trình duyệt.",
        ReportReturned e => $"Trả lại – {e.Reason.TrimEnd('.')}.",
        ReportApproved e => $"{e.By} duyệt, niêm phong nội dung (SHA-256 {e.Hash[..16]}…).",
        ReportSent e => $"Gửi ngày {e.SentOn.Print()}, số {e.Symbol}.",
        ReportDropped e => $"Bỏ dự thảo – {e.Reason.TrimEnd('.')}.",
        _ => null,
    };
}
