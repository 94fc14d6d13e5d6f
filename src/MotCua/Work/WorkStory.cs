using MotCua.Platform;

namespace MotCua.Work;

/// <summary>Each thing that can happen to a task, as a sentence.</summary>
public static class WorkStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        WorkDrafted e => $"Đưa vào dự thảo kế hoạch, chủ trì {e.Terms.Lead}, hạn {e.Terms.DueOn.Print()}.",
        WorkAssigned e => $"Giao {e.Code}, chủ trì {e.Terms.Lead}{(e.Terms.Supports.Length > 0 ? $", phối hợp {e.Terms.Supports}" : "")}, hạn {e.Terms.DueOn.Print()}.",
        WorkRewritten e => $"Sửa nội dung, phân công: chủ trì {e.Terms.Lead}{(e.Terms.Supports.Length > 0 ? $", phối hợp {e.Terms.Supports}" : "")}.",
        WorkProgressed e => $"Tiến độ {e.Percent} %{Because(e.Note)}.",
        WorkNoted e => $"{(e.BySupporter ? "Phối hợp" : "Ý kiến")}: {e.Words.TrimEnd('.')}.",
        WorkExtensionAsked e => $"Xin gia hạn đến {e.DueOn.Print()}{Because(e.Why)}.",
        WorkExtensionRefused e => $"Không cho gia hạn{Because(e.Why)}.",
        WorkExtended e => $"Gia hạn từ {e.DueBefore.Print()} đến {e.DueOn.Print()}{Because(e.Note)}.",
        WorkHandedOver e => $"Báo hoàn thành ngày {e.On.Print()}{(e.Late ? " (quá hạn)" : "")}{Because(e.Result)}.",
        WorkAccepted e => $"Nghiệm thu: {(e.Late ? "hoàn thành quá hạn" : "hoàn thành đúng hạn")}{Because(e.Note)}.",
        WorkGivenBack e => $"Trả lại để làm tiếp{Because(e.Why)}.",
        WorkSuspended e => $"Tạm dừng{Because(e.Why)}.",
        WorkResumed e => $"Tiếp tục sau {e.Days} ngày làm việc tạm dừng, hạn {e.DueOn.Print()}.",
        WorkCancelled e => $"Huỷ{Because(e.Why)}.",
        WorkUrged e => $"Đôn đốc bằng văn bản số {e.Symbol}.",
        _ => null,
    };

    private static string Because(string text) => text.Length == 0 ? "" : $" – {text.TrimEnd('.')}";
}
