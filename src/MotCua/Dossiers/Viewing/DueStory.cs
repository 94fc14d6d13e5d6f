using MotCua.Platform;

namespace MotCua.Dossiers.Viewing;

/// <summary>A date that was once promised, when, and what brought it.</summary>
internal sealed record PromisedDate(DateTime SetAt, string Cause, DueSet Due)
{
    /// <summary>Every date ever promised, oldest first; read from the history.</summary>
    public static IReadOnlyList<PromisedDate> Of(IReadOnlyList<HistoryEntry> history) =>
        [.. history.Select(h => Read(h)).OfType<PromisedDate>()];

    private static PromisedDate? Read(HistoryEntry entry) => entry.Happened switch
    {
        DossierReceived { Due: { } due } => new(entry.At, "Hẹn khi tiếp nhận", due),
        DossierImported { DueAt: { } due } => new(entry.At, "Theo hệ thống cũ", new DueSet(due, [])),
        SupplementReceived e => new(entry.At, $"Sau khi bổ sung: {e.Policy.Word()}", e.Due),
        PaymentProved e => new(entry.At, "Sau khi nộp chứng từ", e.Due),
        DossierExtended e => new(entry.At, $"Xin lỗi, hẹn lại lần {e.Number}", new DueSet(e.DueAt, [new DueReason(e.DueAt.ToDay(), true, $"Theo văn bản xin lỗi số {e.PaperNumber}: {e.Reason}")])),
        DueDateMoved e => new(entry.At, "Lịch làm việc thay đổi", e.Due with { Why = [new DueReason(e.Due.At.ToDay(), true, e.Reason), .. e.Due.Why] }),
        _ => null,
    };
}
