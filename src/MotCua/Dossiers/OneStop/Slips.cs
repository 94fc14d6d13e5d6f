using MotCua.Dossiers.Printing;
using MotCua.Papers;

namespace MotCua.Dossiers.OneStop;

/// <summary>The slip as a paper, in the form of its day.</summary>
internal static class Slips
{
    /// <summary>The same series as the slips sent later in a dossier's life: one form, one row of numbers a year.</summary>
    public static string SeriesOf(SlipKind kind) => kind is SlipKind.Supplement ? FormNumbers.Supplement : FormNumbers.Refusal;

    public static Paper Of(IntakeSlip slip, PaperHead head, string givenBy)
    {
        var (form, title) = FormSets.Of(head.FormSet, slip.Kind is SlipKind.Supplement ? FormKind.SupplementRequest : FormKind.Refusal);
        return new Paper(title, PaperSize.A5, false, head.Letterhead, [.. Who(slip), .. slip.Kind is SlipKind.Supplement ? Asked(slip, head, givenBy) : Refused(slip, givenBy)]) { FormName = form, Number = slip.Number };
    }

    private static IEnumerable<PaperBlock> Who(IntakeSlip slip) =>
    [
        new Field("Tiếp nhận hồ sơ của", slip.Applicant.Name, Bold: true),
        new FieldRow(new Field("Số giấy tờ", slip.Applicant.MaskedIdNumber), new Field("Điện thoại", slip.Applicant.Phone)),
        new Field("Địa chỉ", slip.Applicant.Address),
        new Field("Email", slip.Applicant.Email),
        new Field("Nội dung yêu cầu giải quyết", slip.ProcedureName),
    ];

    private static IEnumerable<PaperBlock> Asked(IntakeSlip slip, PaperHead head, string givenBy) =>
    [
        new Heading("Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau"),
        new PaperTable([new PaperColumn("TT", 0.4, PaperAlign.Center), new PaperColumn("Giấy tờ, nội dung", 5)], slip.Needed.Select((line, i) => (IReadOnlyList<string?>)[$"{i + 1}", line])),
        new Field("Lý do", slip.Reason),
        new Paragraph($"Khi cần hỏi, xin liên hệ {givenBy}, {head.Agency.DeskName}, số điện thoại {head.Agency.Phone}."),
        new Signatures([new Signature("NGƯỜI NỘP HỒ SƠ", Name: slip.Applicant.Name), new Signature("NGƯỜI HƯỚNG DẪN", Name: givenBy)]),
    ];

    private static IEnumerable<PaperBlock> Refused(IntakeSlip slip, string givenBy) =>
    [
        new Paragraph("Không tiếp nhận hồ sơ với lý do cụ thể như sau:", Bold: true),
        new Paragraph(slip.Reason, Indent: true),
        new Signatures([new Signature("NGƯỜI NỘP HỒ SƠ", Name: slip.Applicant.Name), new Signature("NGƯỜI TỪ CHỐI", Name: givenBy)]),
    ];
}
