using MotCua.Files;
using MotCua.Platform;

namespace MotCua.Legs;

/// <summary>Each thing that can happen to a task, as a sentence.</summary>
public static class LegTaskStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        LegTaskReceived e => $"{e.FromName} chuyển đến (hồ sơ {e.DossierCode}, liên thông số {e.LegNumber}), hạn trả lời {e.DueAt.Print()}: {e.Work}",
        LegTaskTaken e => $"{e.By} nhận việc.",
        LegTaskAssigned e => $"Giao {e.To}{Because(e.Note)}.",
        LegTaskAnswered e => $"Trả lời{(e.Late ? " (trễ hạn)" : "")}{Because(e.Answer)}.",
        LegTaskRefused e => $"Từ chối{Because(e.Reason)}.",
        LegTaskRecalled e => $"Bên chuyển thu hồi{Because(e.Reason)}.",
        LegTaskUrged e => $"Bên chuyển đôn đốc{Because(e.Text)}.",
        FileStored e => $"Tệp «{e.Name}»{Because(e.Label)}.",
        FileWithdrawn e => $"Gỡ tệp «{e.Name}»{Because(e.Reason)}.",
        _ => null,
    };

    private static string Because(string text) => text.Length == 0 ? "" : $" – {text.TrimEnd('.')}";
}
