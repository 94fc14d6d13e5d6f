using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

/// <summary>Phiếu kiểm soát quá trình giải quyết: each row's receiver is the next row's giver, read from the history and from nothing else.</summary>
internal static class ControlSlip
{
    public static Paper Of(PaperSource source)
    {
        var dossier = source.Dossier;
        return source.Head.Form(FormKind.ControlSlip, PaperSize.A4, null,
        [
            new Barcode(dossier.Code),
            new Field("Mã hồ sơ", dossier.Code, Bold: true),
            new Field("Vào Sổ theo dõi hồ sơ", $"Quyển số {dossier.BookYear}, số thứ tự {dossier.BookNumber}"),
            new Field("Kèm theo hồ sơ của", dossier.Owner.Name),
            new Field("Thủ tục", dossier.ProcedureName),
            new Field("Ngày giờ nhận", PaperParts.Clock(dossier.ReceivedAt)),
            new Field("Ngày giờ hẹn trả", dossier.DueAt is { } due ? PaperParts.Clock(due) : null),
            new Field("Cơ quan (bộ phận) giải quyết hồ sơ", source.Agency.Name),
            new Field("Cơ quan phối hợp", Asked(source.History) is { Length: > 0 } asked ? asked : "Không"),
            new PaperTable(
                [new PaperColumn("TÊN CƠ QUAN, BỘ PHẬN", 2.4), new PaperColumn("THỜI GIAN GIAO, NHẬN HỒ SƠ", 2.4), new PaperColumn("KẾT QUẢ GIẢI QUYẾT HỒ SƠ (Trước hạn/Đúng hạn/Quá hạn)", 1.6, PaperAlign.Center), new PaperColumn("GHI CHÚ", 1.6)],
                HandOvers.Of(source.History).Select(h => (IReadOnlyList<string?>)[$"1. Giao: {h.From}\n2. Nhận: {h.To}", $"{PaperParts.Clock(h.At)}\nNgười giao: {h.By}\nNgười nhận: {h.To}", h.Punctuality ?? "", h.Note])),
            new Signatures([new Signature("NGƯỜI LẬP PHIẾU"), new Signature("NGƯỜI ĐỨNG ĐẦU BỘ PHẬN MỘT CỬA")]),
        ]);
    }

    private static string Asked(IReadOnlyList<HistoryEntry> history) => string.Join("; ", history.Select(h => h.Happened switch { OpinionAsked o => o.AskedOf, LegOpened l => l.AgencyName, _ => "" }).Where(name => name.Length > 0).Distinct());
}
