using MotCua.Dossiers.Printing;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Linking;

/// <summary>Giấy tiếp nhận chung: which dossiers one filing opened, each with its code, its date and its own way to follow it. Beside the statutory receipt of each, never instead of it.</summary>
internal static class GroupReceipt
{
    public static Paper Of(PaperHead head, IReadOnlyList<Dossier> dossiers, string receivedBy, Func<Dossier, string> tracking) =>
        new("GIẤY TIẾP NHẬN CHUNG NHÓM HỒ SƠ LIÊN THÔNG", PaperSize.A4, false, head.Letterhead,
        [
            new Field("Nhóm", dossiers[0].GroupName, Bold: true),
            new Field("Tiếp nhận hồ sơ của", dossiers[0].Owner.Name, Bold: true),
            .. dossiers[0].Filer is { } filer ? new PaperBlock[] { new Field("Người nộp", filer.Ground.Length > 0 ? $"{filer.Name} ({filer.Ground})" : filer.Name) } : [],
            .. PaperParts.Who(dossiers[0].Owner),
            new FieldRow(new Field("Thời gian nhận hồ sơ", PaperParts.Clock(dossiers[0].ReceivedAt)), new Field("Số hồ sơ", dossiers.Count.Print())),
            .. dossiers.SelectMany((d, i) => Entry(d, i + 1, dossiers, tracking(d))),
            new Field("Đăng ký nhận kết quả", dossiers[0].Delivery.Word()),
            new Signatures([PaperParts.FilerOf(dossiers[0]), new Signature("NGƯỜI TIẾP NHẬN HỒ SƠ", Name: receivedBy)]),
            new SmallPrint("Mỗi hồ sơ có mã, ngày hẹn và giấy tiếp nhận riêng. Quét mã của hồ sơ để tra cứu; trang tra cứu cho biết trạng thái của cả nhóm."),
        ]);

    private static IEnumerable<PaperBlock> Entry(Dossier dossier, int number, IReadOnlyList<Dossier> all, string tracking)
    {
        yield return new Heading($"{number}. {dossier.ProcedureName}");
        PaperBlock[] facts =
        [
            new Field("Mã hồ sơ", dossier.Code, Bold: true),
            new Field("Mã bí mật để tra cứu", dossier.TrackingSecret),
            new Field("Thời gian trả kết quả", dossier.FirstDueAt is { } due ? PaperParts.Clock(due) : null, Bold: true),
            new Field("Phí, lệ phí", PaperParts.Fee(dossier)),
            .. all.FirstOrDefault(d => d.Code == dossier.AfterCode) is { } before ? new PaperBlock[] { new Field("Cần kết quả của", $"{before.ProcedureName} ({before.Code})") } : [],
        ];
        yield return new SideBySide(facts, [new QrCode(tracking, "Quét để tra cứu")], 78);
    }
}
