using MotCua.Platform;

namespace MotCua.Denunciations;

/// <summary>Each thing that can happen to a denunciation, as a sentence that tells nobody's name.</summary>
public static class DenunciationStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        DenunciationReceived e => $"Tiếp nhận {e.Code}{(e.Anonymous ? " (không rõ người tố cáo)" : "")}, hạn kiểm tra {e.Due.At.Print()}.",
        DenunciationMoved e => $"{e.Step.Word()}{(e.PaperNumber.Length > 0 ? $", văn bản {e.PaperNumber}" : "")}{(e.Due is { } due ? $", hạn {due.At.Print()}" : "")}{(e.Late ? " (trễ hạn)" : "")}.",
        DenunciationPaperKept e => $"Lưu kín tài liệu số {e.Number}.",
        DenouncerShown e => $"Xem thông tin người tố cáo – {e.Why.TrimEnd('.')}.",
        _ => null,
    };
}
