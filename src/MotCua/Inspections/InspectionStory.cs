using MotCua.Platform;

namespace MotCua.Inspections;

/// <summary>Each thing that can happen to a check or to a plan of checks, as a sentence.</summary>
public static class InspectionStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        InspectionPrepared e => $"Lập cuộc kiểm tra theo Quyết định số {e.Order.Decision}, trưởng đoàn {e.Order.Head.Name}.",
        InspectionChanged e => $"Sửa: {e.Order.UnitName}, từ {e.Order.FirstDay.Print()}, trưởng đoàn {e.Order.Head.Name}.",
        InspectionCancelled e => $"Huỷ – {e.Why.TrimEnd('.')}.",
        InspectionNoted e => $"Ghi kết quả kiểm tra: {Counted(e.Findings)}.",
        InspectionMinuted e => $"Lập biên bản: {Counted(e.Findings)}.",
        InspectionConcluded e => $"{e.By} thông báo kết luận số {e.Symbol}, yêu cầu khắc phục {e.Demands.Count.Print()} nội dung.",
        InspectionRemedyPlanned => "Bộ phận lập kế hoạch khắc phục.",
        InspectionRemedyReported => "Bộ phận báo cáo kết quả khắc phục.",
        InspectionLookedAgain e => e.Done ? "Kiểm tra lại: đã khắc phục đủ, kết thúc." : $"Kiểm tra lại: còn {e.Seen.Count(s => !s.IsCorrected).Print()} nội dung chưa khắc phục.",
        InspectionClosed e => e.Words.Length > 0 ? $"Kết thúc – {e.Words.TrimEnd('.')}." : "Kết thúc.",
        InspectionPlanDrafted e => $"Lập dự thảo kế hoạch năm {e.Year}.",
        InspectionPlanWritten e => $"Sửa kế hoạch: {e.Lines.Count.Print()} cuộc.",
        InspectionPlanApproved e => $"{e.By} duyệt kế hoạch, {e.Lines.Print()} cuộc.",
        InspectionPlanReopened e => $"Mở lại để điều chỉnh – {e.Why.TrimEnd('.')}.",
        _ => null,
    };

    private static string Counted(IReadOnlyList<Finding> findings) =>
        $"đạt {findings.Count(f => f.Result is CheckResult.Good).Print()}, chưa đạt {findings.Count(f => f.Result is CheckResult.Fault).Print()}, không kiểm tra {findings.Count(f => f.Result is CheckResult.NotChecked).Print()}";
}
