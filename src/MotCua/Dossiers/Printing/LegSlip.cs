using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

/// <summary>Phiếu chuyển xử lý: which body does what in which time (NĐ 61/2018 Điều 19.6). No circular gives it a number; all of it is read from the history.</summary>
internal static class LegSlip
{
    /// <param name="source">What it is made from.</param>
    /// <param name="by">Who opened the last leg.</param>
    public static Paper Of(PaperSource source, string by) => new("PHIẾU CHUYỂN XỬ LÝ", PaperSize.A4, false, source.Head.Letterhead,
    [
        new Field("Mã hồ sơ", source.Dossier.Code, Bold: true),
        .. PaperParts.WhoAndWhat(source.Dossier),
        new Field("Hẹn trả kết quả", source.Dossier.DueAt is { } due ? PaperParts.Clock(due) : null),
        new Field("Cơ quan chuyển", source.Agency.Name),
        new PaperTable(
            [new PaperColumn("TT", 0.5, PaperAlign.Center), new PaperColumn("Cơ quan xử lý", 2), new PaperColumn("Nội dung xử lý", 2.6), new PaperColumn("Chuyển lúc", 1.4), new PaperColumn("Thời hạn trả lời", 1.4), new PaperColumn("Kết quả", 1.8)],
            Rows(source.History)),
        new Paragraph("Đề nghị cơ quan được chuyển xử lý đúng nội dung, thời hạn nêu trên và trả kết quả về cơ quan chuyển.", Indent: true),
        new Signatures([new Signature("NGƯỜI NHẬN"), new Signature("NGƯỜI CHUYỂN", Name: by)]),
    ]);

    private static IEnumerable<IReadOnlyList<string?>> Rows(IReadOnlyList<HistoryEntry> history) =>
        from entry in history
        let leg = entry.Happened as LegOpened
        where leg is not null
        select (IReadOnlyList<string?>)[$"{leg.Number}", leg.IsLead ? $"{leg.AgencyName} (chủ trì)" : leg.AgencyName, leg.Work, entry.At.Print(), leg.DueAt.Print(), ResultOf(leg.Number, history)];

    private static string ResultOf(int number, IReadOnlyList<HistoryEntry> history) => history.Select(h => h.Happened switch
    {
        LegAnswered e when e.Number == number => $"{e.Outcome.Word()}, {e.AnsweredAt.Print()}{(e.Late ? " (quá hạn)" : "")}",
        LegRecalled e when e.Number == number => $"Thu hồi, {h.At.Print()}",
        _ => "",
    }).LastOrDefault(text => text.Length > 0) ?? "";
}
