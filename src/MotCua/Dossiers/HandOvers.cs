using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>One line of the hand-over ledger.</summary>
/// <param name="At">When it changed hands, UTC.</param>
/// <param name="From">Giver.</param>
/// <param name="To">Receiver.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="StepDueAt">When the receiver's step should be done.</param>
/// <param name="Punctuality">Trước hạn, Đúng hạn or Quá hạn of the giver's own step, once it is over, and of the whole where the result is issued; null when it had no date.</param>
/// <param name="Note">What was said.</param>
public sealed record HandOverLine(DateTime At, string From, string To, string By, DateTime? StepDueAt, string? Punctuality, string Note);

/// <summary>Reads the hand-over ledger from the history: paper and screen cannot disagree.</summary>
public static class HandOvers
{
    public static IReadOnlyList<HandOverLine> Of(IEnumerable<HistoryEntry> history)
    {
        var lines = new List<HandOverLine>();
        var due = new Dictionary<int, LegOpened>();
        DateTime? stepDue = null, promised = null;
        foreach (var entry in history)
        {
            promised = PromisedBy(entry.Happened) ?? promised;
            if (LegHandOvers.LineOf(entry, due) is { } leg) // beside the custody of the dossier, which stays with its holder
            {
                lines.Add(leg);
                continue;
            }
            if (LineOf(entry) is not { } line) continue;
            lines.Add(line with { Punctuality = PunctualityOf(entry.At, entry.Happened is DossierSettled ? promised : stepDue) });
            stepDue = line.StepDueAt;
        }
        return lines;
    }

    /// <summary>The date an event promised; null for one that promises none.</summary>
    internal static DateTime? PromisedBy(IEvent happened) => happened switch
    {
        DossierReceived e => e.Due?.At,
        DossierImported e => e.DueAt,
        SupplementReceived e => e.Due.At,
        PaymentProved e => e.Due.At,
        DossierExtended e => e.DueAt,
        DueDateMoved e => e.Due.At,
        _ => null,
    };

    /// <summary>By day, as periods end at the close of office; within the day it was due, it is on time.</summary>
    internal static string? PunctualityOf(DateTime at, DateTime? due) => due is not { } date ? null
        : at.ToDay() < date.ToDay() ? "Trước hạn"
        : at <= date || at.ToDay() == date.ToDay() ? "Đúng hạn" : "Quá hạn";

    private static HandOverLine? LineOf(HistoryEntry entry) => entry.Happened switch
    {
        DossierReceived => new(entry.At, "Người nộp hồ sơ", "Bộ phận Một cửa", entry.ByName, null, null, "Tiếp nhận"),
        DossierImported => new(entry.At, "Người nộp hồ sơ", "Bộ phận Một cửa", entry.ByName, null, null, "Chuyển từ hệ thống cũ"),
        DossierTransferred e => Line(entry, e.HandOver, "Chuyển xử lý"),
        DossierAssigned e => Line(entry, e.HandOver, e.Note),
        DossierForwarded e => Line(entry, e.HandOver, e.Note),
        ResultProposed e => Line(entry, e.HandOver, "Trình duyệt"),
        ResultSentBack e => Line(entry, e.HandOver, $"Trả lại: {e.Reason}"),
        ResultApproved e => new(entry.At, e.SignedBy, "Văn thư", entry.ByName, null, null, "Đã duyệt, ký"),
        DossierSettled => new(entry.At, "Văn thư", "Bộ phận Một cửa", entry.ByName, null, null, "Có kết quả"),
        SupplementAsked => new(entry.At, "Bộ phận Một cửa", "Người nộp hồ sơ", entry.ByName, null, null, "Chờ bổ sung"),
        SupplementReceived => new(entry.At, "Người nộp hồ sơ", "Bộ phận giải quyết", entry.ByName, null, null, "Đã bổ sung"),
        PaymentAsked => new(entry.At, "Bộ phận Một cửa", "Người nộp hồ sơ", entry.ByName, null, null, "Chờ nghĩa vụ tài chính"),
        PaymentProved => new(entry.At, "Người nộp hồ sơ", "Bộ phận giải quyết", entry.ByName, null, null, "Đã nộp chứng từ"),
        DossierReturned e => new(entry.At, "Bộ phận Một cửa", e.Receiver.Length > 0 ? e.Receiver : "Người nhận", entry.ByName, null, null, "Trả kết quả"),
        DossierStopped e => new(entry.At, "Bộ phận Một cửa", "Người nộp hồ sơ", entry.ByName, null, null, e.Outcome.Word()),
        _ => null,
    };

    private static HandOverLine Line(HistoryEntry entry, HandOver handOver, string note) => new(entry.At, handOver.From, handOver.To, entry.ByName, handOver.StepDueAt, null, note);
}
