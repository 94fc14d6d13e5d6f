using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

/// <summary>Which papers a dossier has, by what happened to it. A paper that is about an event bears that event's day and numbers.</summary>
internal static class PaperChoice
{
    private const string Receipt = "giay-tiep-nhan", Supplement = "yeu-cau-bo-sung", Refusal = "tu-choi", Apology = "xin-loi", Stop = "dung-giai-quyet", Slip = "phieu-kiem-soat", Returned = "bien-nhan-ket-qua";

    private static readonly (string Form, string Text, Func<IEvent, bool> Is)[] Choices =
    [
        (Receipt, "Giấy tiếp nhận và hẹn trả", e => e is DossierReceived or DossierImported),
        (Supplement, "Phiếu yêu cầu bổ sung", e => e is SupplementAsked { PaperNumber.Length: > 0 }),
        (Refusal, "Phiếu từ chối giải quyết", e => e is DossierSettled { Outcome: DossierOutcome.Refused }),
        (Apology, "Văn bản xin lỗi", e => e is DossierExtended),
        (Stop, "Thông báo dừng giải quyết", e => e is DossierStopped { PaperNumber.Length: > 0 }),
        (Returned, "Biên nhận trả kết quả", e => e is DossierReturned),
        (Slip, "Phiếu kiểm soát", e => e is DossierReceived or DossierImported),
    ];

    public static IReadOnlyList<(string Form, string Text)> Of(IReadOnlyList<HistoryEntry> history)
    {
        var happened = history.Select(h => h.Happened).ToList();
        return [.. Choices.Where(c => happened.Any(c.Is)).Select(c => (c.Form, c.Text))];
    }

    /// <summary>When the paper was made; null when the dossier has no such paper.</summary>
    public static DateTime? MomentOf(string form, IReadOnlyList<HistoryEntry> history) =>
        Choices.FirstOrDefault(c => c.Form == form).Is is { } isIt ? history.LastOrDefault(h => isIt(h.Happened))?.At : null;

    public static Paper Make(string form, PaperSource source)
    {
        var entries = source.History;
        return form switch
        {
            Supplement when Last<SupplementAsked>(entries) is var (entry, asked) => DossierPapers.SupplementRequest(source, asked, entry.ByName),
            Refusal when Last<DossierSettled>(entries) is var (entry, settled) => DossierPapers.Refusal(source, settled.RefusalNumber, Last<ResultProposed>(entries).Happened.Reason, entry.ByName),
            Apology when Last<DossierExtended>(entries) is var (_, extended) => DossierPapers.Apology(source, extended),
            Stop when Last<DossierStopped>(entries) is var (entry, stopped) => DossierPapers.StopNotice(source, stopped, entry.ByName),
            Returned when Last<DossierReturned>(entries) is var (entry, returned) => DossierPapers.ReturnSlip(source, returned, entry.ByName),
            Slip => ControlSlip.Of(source),
            _ => DossierPapers.Receipt(source, entries.Select(e => e.Happened).OfType<DossierReceived>().FirstOrDefault()?.Due, entries[0].ByName),
        };
    }

    private static (HistoryEntry Entry, T Happened) Last<T>(IReadOnlyList<HistoryEntry> history) where T : class, IEvent
    {
        var entry = history.Last(h => h.Happened is T);
        return (entry, (T)entry.Happened);
    }
}
