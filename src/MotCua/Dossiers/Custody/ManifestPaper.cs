using MotCua.Dossiers.Printing;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Custody;

/// <summary>Phiếu bàn giao hồ sơ giấy: says what was given as it was given; what came of each item stands beside it once told.</summary>
internal static class ManifestPaper
{
    public static Paper Of(PaperManifest manifest, PaperHead head) => new("PHIẾU BÀN GIAO HỒ SƠ GIẤY", PaperSize.A4, false, head.Letterhead,
        [
            new FieldRow(new Field("Bên giao", manifest.From), new Field("Bên nhận", manifest.To)),
            new FieldRow(new Field("Giao lúc", PaperParts.Clock(manifest.MadeAt)), new Field("Xác nhận trước", PaperParts.Clock(manifest.ConfirmBy))),
            new FieldRow(new Field("Số hồ sơ", manifest.Items.Count.Print(), Bold: true), new Field("Số bản giấy", manifest.Items.Sum(i => i.Sheets).Print())),
            new PaperTable(
                [new("TT", 0.6, PaperAlign.Center), new("Mã hồ sơ", 2), new("Thủ tục", 3), new("Bản giấy", 0.9, PaperAlign.Center), new("Xác nhận", 1.6)],
                manifest.Items.Select((i, n) => (IReadOnlyList<string?>)[$"{n + 1}", i.Code, i.ProcedureName, $"{i.Sheets}", i.State is ManifestItemState.Waiting ? "" : i.Reason.Length > 0 ? $"{i.State.Word()}: {i.Reason}" : i.State.Word()])),
            new Signatures([new Signature("BÊN GIAO", Name: manifest.MadeBy), new Signature("BÊN NHẬN")]),
        ])
    { Number = manifest.Number };
}
