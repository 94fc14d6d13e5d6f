using MotCua.Platform;

namespace MotCua.Filing;

/// <summary>What happened to a filing, as its filer and the desk read it.</summary>
internal static class FilingStory
{
    public static string? Of(IEvent happened) => happened switch
    {
        FilingSubmitted e => $"Đã nộp; bộ phận Một cửa trả lời trước {e.Due.At.Print()}.",
        FilingCompletionAsked e => $"Được hướng dẫn hoàn thiện (phiếu số {e.SlipNumber}): {string.Join("; ", e.Needed)}. Lý do: {e.Reason}{(e.LastDay is { } day ? $" Hoàn thiện trước hết ngày {day.Print()}." : "")}{Late(e.Late)}",
        FilingCompleted e => $"Đã nộp bản hoàn thiện; bộ phận Một cửa trả lời trước {e.Due.At.Print()}.",
        FilingAccepted e => $"Đã tiếp nhận thành hồ sơ {e.DossierCode}.{Late(e.Late)}",
        FilingRefused e => $"Từ chối tiếp nhận (phiếu số {e.SlipNumber}). Lý do: {e.Reason}{Late(e.Late)}",
        FilingClosed e => $"Đã đóng. {e.Reason}",
        FilingWithdrawn => "Người nộp đã rút.",
        _ => null,
    };

    private static string Late(bool late) => late ? " Trả lời chậm so với quy định." : "";
}
