using MotCua.Platform;

namespace MotCua.Petitions;

/// <summary>Each thing that can happen to a complaint, as a sentence.</summary>
public static class ComplaintStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        ComplaintReceived e => $"Tiếp nhận {e.Code}{(e.Again.Length > 0 ? $" (lần hai, sau {e.Again})" : "")}, hạn thụ lý {e.Due.At.Print()}{(e.About is { } unit ? $", về công chức của {unit.Name}" : "")}.",
        ComplainedAgain e => $"Có khiếu nại lần hai{(e.LateWhy.Length > 0 ? $", quá thời hiệu vì trở ngại khách quan – {e.LateWhy.TrimEnd('.')}" : "")}.",
        ComplaintUnitNamed e => e.About is { } about ? $"Ghi là khiếu nại về công chức của {about.Name}." : "Ghi là không nêu bộ phận nào.",
        ComplaintMoved e => $"{e.Step.Word()}{(e.PaperNumber.Length > 0 ? $", văn bản {e.PaperNumber}" : "")}{(e.Due is { } due ? $", hạn {due.At.Print()}" : "")}{(e.Late ? " (trễ hạn)" : "")}{(e.Note.Length > 0 ? $" – {e.Note.TrimEnd('.')}" : "")}.",
        ComplainantShown e => $"Xem thông tin người khiếu nại – {e.Why.TrimEnd('.')}.",
        _ => null,
    };
}
