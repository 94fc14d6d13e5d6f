using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Printing;

/// <summary>What several forms have in common.</summary>
internal static class PaperParts
{
    // The number is masked even on its owner's paper: such papers are photographed, lent and thrown away, and whoever collects is asked for the identity paper itself.
    // The phone is written out: its owner must be able to see that it is the right one to be called at.
    public static IEnumerable<PaperBlock> Who(Person person, string number = "Số CCCD/Hộ chiếu") =>
    [
        new Field("Địa chỉ", person.Address),
        new FieldRow(new Field("Số điện thoại", person.Phone), new Field("Email", person.Email)),
        new Field(number, person.MaskedIdNumber),
    ];

    public static IEnumerable<PaperBlock> WhoAndWhat(Dossier dossier) =>
    [
        new Field("Tiếp nhận hồ sơ của", dossier.Owner.Name, Bold: true),
        .. dossier.Filer is { } filer ? new PaperBlock[] { new Field("Người nộp", filer.Ground.Length > 0 ? $"{filer.Name} ({filer.Ground})" : filer.Name) } : [],
        .. Who(dossier.Owner, dossier.Owner.Kind is PersonKind.Citizen ? "Số CCCD/Hộ chiếu" : "Mã số thuế, số đăng ký"),
        new Field("Nội dung yêu cầu giải quyết", dossier.Summary.Length > 0 ? $"{dossier.ProcedureName}: {dossier.Summary}" : dossier.ProcedureName),
    ];

    public static PaperTable Filed(IEnumerable<DossierPaper> papers) => new(
        [new PaperColumn("TT", 0.6, PaperAlign.Center), new PaperColumn("Tên giấy tờ", 5), new PaperColumn("Bản chính", 0.9, PaperAlign.Center), new PaperColumn("Bản sao", 0.9, PaperAlign.Center)],
        papers.Select((p, i) => (IReadOnlyList<string?>)[$"{i + 1}", p.Kind == "xuất trình" ? $"{p.Name} (xuất trình)" : p.Name, $"{p.Originals}", $"{p.Copies}"]));

    /// <summary>What is still to come; how many of each is known of papers on the procedure's list, and left to the pen for others.</summary>
    public static PaperTable Asked(IEnumerable<string> lines, IReadOnlyList<DossierPaper> known) => new(
        [new PaperColumn("TT", 0.6, PaperAlign.Center), new PaperColumn("Giấy tờ, nội dung", 5), new PaperColumn("Số lượng", 0.9, PaperAlign.Center)],
        lines.Select((line, i) => (IReadOnlyList<string?>)[$"{i + 1}", line, known.FirstOrDefault(p => p.Name == line) is { } paper ? $"{paper.Originals + paper.Copies}" : ""]));

    public static Paragraph Contact(PaperHead head, string official) =>
        new($"Khi cần hỏi về hồ sơ, xin liên hệ {official}, {head.Agency.DeskName}{(head.Agency.Phone.Length > 0 ? $", số điện thoại {head.Agency.Phone}" : "")}.");

    /// <summary>The slip goes out with every paper the citizen takes away (TT 01/2018 Điều 12).</summary>
    public static SmallPrint Rate(PaperSource source, string when) =>
        new($"Mời ông/bà đánh giá mức độ hài lòng {when} tại {source.RatingStart}, nhập mã hồ sơ và mã bí mật trên giấy tiếp nhận. Phiếu đánh giá không ghi tên và mã hồ sơ.");

    /// <summary>Where the person who files is not at the desk, the paper says why the place is empty.</summary>
    public static Signature FilerOf(Dossier dossier) => new("NGƯỜI NỘP HỒ SƠ", dossier.Channel switch
    {
        FilingChannel.Online => "(Nộp trực tuyến, không ký trên giấy)",
        FilingChannel.Post => "(Nộp qua bưu chính, không ký trên giấy)",
        _ => "(Ký, ghi rõ họ tên)",
    }, dossier.Filer?.Name ?? dossier.Owner.Name);

    public static string Fee(Dossier dossier) => dossier.Fee is { } fee and > 0 ? $"{fee.PrintMoney()} ({(dossier.FeePaid ? "đã thu" : "chưa thu")})" : "Không";

    public static string Clock(DateTime utc) => $"{utc.ToLocal():HH} giờ {utc.ToLocal():mm} phút, ngày {utc.PrintDay()}";
}
