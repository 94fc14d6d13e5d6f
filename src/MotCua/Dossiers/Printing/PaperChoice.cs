using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

/// <summary>Which papers a dossier has, by what happened to it. A paper that is about an event bears that event's day and numbers.</summary>
internal static class PaperChoice
{
    private const string Received = "giay-tiep-nhan", Supplement = "yeu-cau-bo-sung", Refusal = "tu-choi", Apology = "xin-loi", Stop = "dung-giai-quyet", Slip = "phieu-kiem-soat", Returned = "bien-nhan-ket-qua", Legs = "phieu-chuyen-xu-ly";

    private static readonly (string Form, string Text, Func<IEvent, bool> Is)[] Choices =
    [
        (Received, "Giấy tiếp nhận và hẹn trả", e => e is DossierReceived or DossierImported),
        (Supplement, "Phiếu yêu cầu bổ sung", e => e is SupplementAsked { PaperNumber.Length: > 0 }),
        (Refusal, "Phiếu từ chối giải quyết", e => e is DossierSettled { Outcome: DossierOutcome.Refused }),
        (Apology, "Văn bản xin lỗi", e => e is DossierExtended),
        (Stop, "Thông báo dừng giải quyết", e => e is DossierStopped { PaperNumber.Length: > 0 }),
        (Legs, "Phiếu chuyển xử lý", e => e is LegOpened),
        (Returned, "Biên nhận trả kết quả", e => e is DossierReturned),
        (Slip, "Phiếu kiểm soát", e => e is DossierReceived or DossierImported),
    ];

    public static IReadOnlyList<(string Form, string Text)> Of(IReadOnlyList<HistoryEntry> history)
    {
        var happened = history.Select(h => h.Happened).ToList();
        return [.. Choices.Where(c => happened.Any(c.Is)).Select(c => (c.Form, c.Text))];
    }

    /// <summary>The entry the paper is about; null when the dossier has no such paper.</summary>
    public static HistoryEntry? EntryOf(string form, IReadOnlyList<HistoryEntry> history) =>
        Choices.FirstOrDefault(c => c.Form == form).Is is { } isIt ? history.LastOrDefault(h => isIt(h.Happened)) : null;

    public static Paper Make(HistoryEntry entry, string form, PaperSource source, bool kept) => entry.Happened switch
    {
        SupplementAsked asked => DossierPapers.SupplementRequest(source, asked, entry.ByName),
        DossierSettled settled => DossierPapers.Refusal(source, settled, Before<ResultProposed>(source.History, entry)?.Reason ?? "", Before<ResultApproved>(source.History, entry)?.SignedBy ?? entry.ByName),
        DossierExtended extended => DossierPapers.Apology(source, extended),
        DossierStopped stopped => DossierPapers.StopNotice(source, stopped, entry.ByName),
        DossierReturned returned => DossierPapers.ReturnSlip(source, returned, entry.ByName),
        LegOpened => LegSlip.Of(source, entry.ByName),
        _ when form == Slip => ControlSlip.Of(source),
        _ => Receipt.Of(source, kept),
    };

    /// <summary>The receipt is of the agency that legally received it, the return slip of the one that handed the result over, all else of the one that settles it.</summary>
    public static long GiverOf(string form, Dossier dossier) =>
        dossier.ReceivingAgencyId is { } receiving && (form == Received || (form == Returned && dossier.ReturnsWhereFiled)) ? receiving : dossier.AgencyId;

    public static bool HasCopies(string form) => form == Received;

    private static T? Before<T>(IReadOnlyList<HistoryEntry> history, HistoryEntry entry) where T : class, IEvent =>
        history.Where(h => h.Sequence < entry.Sequence).Select(h => h.Happened).OfType<T>().LastOrDefault();
}
