using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;
using MotCua.Rules;

namespace MotCua.Petitions.Receiving;

/// <summary>
/// What a reception is handed out with (NĐ 154/2026): Mẫu 01/TCD, the notice that somebody is not received, and Mẫu 02/TCD, the receipt for what they left.
/// Which papers there are and what they must say is the decree's; the wording is to be compared with its annex. Of a denouncer nothing is printed: those lines are left to be written by hand.
/// </summary>
internal static class ReceptionPaper
{
    private const string Secret = "Giữ bí mật (Luật Tố cáo Điều 8, 56), ghi tay khi giao.";

    /// <param name="rules">As they were on the day of the reception.</param>
    public static Paper? Of(ReceptionForm form, CitizenReception reception, AgencyProfile agency, RulesInForce rules) => form switch
    {
        ReceptionForm.Refusal when reception.RefusalReason.Length > 0 => Refusal(reception, agency, rules),
        ReceptionForm.Receipt when reception.Papers.Length > 0 => Receipt(reception, agency, rules),
        _ => null,
    };

    /// <param name="number">Of the form in its set, two digits.</param>
    public static string FormName(RulesInForce rules, string number) => rules.Text(RuleKey.ReceptionFormPattern).Replace("{form}", number, StringComparison.Ordinal);

    private static Paper Refusal(CitizenReception r, AgencyProfile agency, RulesInForce rules) => new("THÔNG BÁO", PaperSize.A4, false, Head(r, agency),
    [
        new Paragraph($"Ngày {r.ReceivedAt.PrintDay()}, {agency.Name} tiếp:"),
        .. Citizen(r),
        new Field("Nội dung trình bày", r.IsSecret ? null : r.Summary),
        new Paragraph($"Căn cứ {rules.Text(RuleKey.ReceptionRefusalBasis)}, cơ quan từ chối tiếp công dân vì lý do sau đây:", Indent: true),
        new Paragraph(r.RefusalReason, Indent: true),
        new Paragraph("Cơ quan thông báo để ông/bà được biết.", Indent: true),
        new SideBySide([new Recipients(["Người được tiếp", "Lưu hồ sơ tiếp công dân"])], [new Signatures([new Signature(agency.HeadTitle, "(Ký, đóng dấu)")])]),
    ])
    { FormName = FormName(rules, "01"), Number = "", Subtitle = "Về việc từ chối tiếp công dân" };

    private static Paper Receipt(CitizenReception r, AgencyProfile agency, RulesInForce rules) => new("GIẤY BIÊN NHẬN", PaperSize.A4, false, Head(r, agency),
    [
        new Paragraph($"Hồi {r.ReceivedAt.Print()}, tại nơi tiếp công dân của {agency.Name}."),
        new Field("Người nhận", r.ReceivedBy),
        new Paragraph("Đã nhận của:"),
        .. Citizen(r),
        new Paragraph("Các thông tin, tài liệu, bằng chứng sau:"),
        new PaperTable([new("STT", 0.5, PaperAlign.Center), new("Tên thông tin, tài liệu, bằng chứng", 4), new("Ghi chú (số trang, bản chính hay bản sao)", 2)],
            r.Papers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select((paper, at) => (IReadOnlyList<string?>)[$"{at + 1}", paper, ""])),
        new Paragraph("Giấy biên nhận lập thành hai bản; người cung cấp giữ một bản, lưu hồ sơ tiếp công dân một bản."),
        new Signatures([new Signature("NGƯỜI CUNG CẤP"), new Signature("NGƯỜI NHẬN", Name: r.ReceivedBy)]),
    ])
    { FormName = FormName(rules, "02"), Subtitle = "Về việc tiếp nhận thông tin, tài liệu, bằng chứng" };

    private static Letterhead Head(CitizenReception r, AgencyProfile agency) => new(agency.Superior, agency.Name, agency.Place, r.ReceivedAt.ToDay());

    private static IEnumerable<PaperBlock> Citizen(CitizenReception r) => r.IsSecret
        ? [new Field("Ông/bà", null), new Field("Số CCCD, hộ chiếu", null), new Field("Địa chỉ", null), new SmallPrint(Secret)]
        : [new Field("Ông/bà", r.Citizen.Name, Bold: true), new Field("Số CCCD, hộ chiếu", r.Citizen.MaskedIdNumber is { Length: > 0 } number ? number : null), new Field("Địa chỉ", r.Citizen.Address is { Length: > 0 } address ? address : null)];
}

internal enum ReceptionForm
{
    Refusal,
    Receipt,
}
