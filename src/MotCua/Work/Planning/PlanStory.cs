using MotCua.Platform;

namespace MotCua.Work.Planning;

internal static class PlanStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        PlanDrafted e => $"Lập dự thảo kế hoạch năm {e.Year}.",
        PlanDescribed e => $"Sửa thông tin: {e.Title}{(e.Symbol.Length > 0 ? $", số {e.Symbol}" : "")}{(e.IssuedOn is { } on ? $" ngày {on.Print()}" : "")}.",
        PlanApproved e => $"{e.By} duyệt {(e.Adjusted ? "điều chỉnh" : "kế hoạch")} số {e.Symbol}, giao {e.Lines.Print()} nhiệm vụ.",
        PlanAdjusted e => $"Mở điều chỉnh – {e.Why.TrimEnd('.')}.",
        _ => null,
    };
}
