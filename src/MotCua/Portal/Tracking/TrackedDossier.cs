using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Portal.Tracking;

/// <summary>What the public may know of a dossier. Built from a list of what is allowed, never by leaving things out.</summary>
internal sealed record TrackedDossier(string Code, string Procedure, string State, DateTime ReceivedAt, DateTime? FirstDueAt, DateTime? DueAt, DateTime? EndedAt, DueSet? Why, string? Needed, IReadOnlyList<TrackedStep> Steps, IReadOnlyList<string> Elsewhere, IReadOnlyList<TrackedSibling> Siblings)
{
    public static TrackedDossier Of(Dossier dossier, IReadOnlyList<HistoryEntry> history, IReadOnlyList<Sibling> filed)
    {
        var happened = history.Select(h => (h.At, h.Happened)).ToList();
        return new TrackedDossier(
            dossier.Code, dossier.ProcedureName, dossier.Status.Word(), dossier.ReceivedAt, dossier.FirstDueAt, dossier.DueAt, dossier.EndedAt,
            happened.Select(h => DueOf(h.Happened)).LastOrDefault(d => d is not null),
            NeededOf(dossier, happened.Select(h => h.Happened)),
            [.. happened.Select(h => (h.At, Text: TextOf(h.Happened))).Where(s => s.Text is not null).Select(s => new TrackedStep(s.At, s.Text!))],
            ElsewhereOf(dossier, happened.Select(h => h.Happened)),
            [.. filed.Where(s => s.Id != dossier.Id).Select(s => new TrackedSibling(s.Code, s.ProcedureName, s.State, s.DueAt, s.AfterCode))]);
    }

    private static DueSet? DueOf(IEvent happened) => happened switch
    {
        DossierReceived e => e.Due,
        SupplementReceived e => e.Due,
        PaymentProved e => e.Due,
        DueDateMoved e => e.Due,
        DossierExtended e => new DueSet(e.DueAt, [new DueReason(e.DueAt.ToDay(), true, "Ngày hẹn lại theo văn bản xin lỗi.")]),
        _ => null,
    };

    private static string? NeededOf(Dossier dossier, IEnumerable<IEvent> happened) => dossier.Status switch
    {
        DossierStatus.AwaitingSupplement => happened.OfType<SupplementAsked>().LastOrDefault() is { } asked ? $"Cần bổ sung: {string.Join("; ", asked.Papers)}. Lý do: {asked.Reason}" : "Cần bổ sung giấy tờ: hỏi bộ phận Một cửa.",
        DossierStatus.AwaitingPayment => "Cần thực hiện nghĩa vụ tài chính rồi nộp chứng từ cho bộ phận Một cửa.",
        DossierStatus.Settled => "Kết quả đã có: mang giấy tiếp nhận đến nhận, hoặc chờ bưu chính nếu đã đăng ký.",
        _ => null,
    };

    // Which agency has part of the work now, and until when: an agency is no secret, who works there is.
    private static IReadOnlyList<string> ElsewhereOf(Dossier dossier, IEnumerable<IEvent> happened)
    {
        if (dossier.OpenLegs == 0) return [];
        var open = new SortedDictionary<int, LegOpened>();
        foreach (var one in happened)
        {
            if (one is LegOpened opened) open[opened.Number] = opened;
            else if (one is LegAnswered { Number: var answered }) open.Remove(answered);
            else if (one is LegRecalled { Number: var recalled }) open.Remove(recalled);
        }
        return [.. open.Values.Select(l => $"Đang phối hợp với {l.AgencyName}, hạn trả lời {l.DueAt.Print()}.")];
    }

    private static string? TextOf(IEvent happened) => happened switch
    {
        DossierReceived or DossierImported => "Đã tiếp nhận",
        DossierTransferred => "Đã chuyển bộ phận chuyên môn",
        DossierAssigned => "Đã phân công công chức thụ lý",
        SupplementAsked => "Yêu cầu bổ sung giấy tờ",
        SupplementReceived => "Đã nhận giấy tờ bổ sung",
        PaymentAsked => "Yêu cầu thực hiện nghĩa vụ tài chính",
        PaymentProved => "Đã nhận chứng từ nộp tiền",
        OpinionAsked => "Đang lấy ý kiến cơ quan liên quan",
        LegOpened e => $"Đã chuyển {e.AgencyName} phối hợp giải quyết",
        LegAnswered => "Cơ quan phối hợp đã trả lời",
        ResultProposed => "Đã trình lãnh đạo",
        ResultApproved => "Lãnh đạo đã duyệt",
        DossierExtended e => $"Xin lỗi và hẹn lại ngày {e.DueAt.Print()}",
        DueDateMoved e => $"Ngày hẹn chuyển thành {e.Due.At.Print()}: {e.Reason}",
        DossierSettled => "Đã xử lý xong",
        DossierReopened => "Xử lý lại",
        DossierReturned => "Đã trả kết quả",
        DossierStopped e => e.Outcome.Word(),
        _ => null,
    };
}

/// <summary>A dossier filed together with it: what its state is, and nothing about the person.</summary>
internal sealed record TrackedSibling(string Code, string Procedure, string State, DateTime? DueAt, string? AfterCode);

internal sealed record TrackedStep(DateTime At, string Text);
