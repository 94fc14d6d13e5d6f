using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Feedback.Register;

/// <summary>The register of a year to print or to keep as a spreadsheet.</summary>
internal sealed record RegisterPaper(int Year, AgencyProfile Agency, DateOnly Day, IEnumerable<RegisterRow> Rows)
{
    private const string Title = "SỔ THEO DÕI PHẢN ÁNH, KIẾN NGHỊ";

    public Paper Paper => new(Title, PaperSize.A4, true, new Letterhead(Agency.Superior, Agency.Name, Agency.Place, Day),
        [
            new PaperTable(
                [new("STT", 0.7, PaperAlign.Center), new("Ngày nhận", 1.5), new("Cách nhận", 1.5), new("Họ tên, địa chỉ", 2.4), new("Nội dung", 3.2), new("Phân loại", 2.2), new("Người xử lý", 1.8), new("Hạn trả lời", 1.5), new("Kết quả", 1.8), new("Ngày trả lời", 1.5), new("Ghi chú", 1.5)],
                Rows.Select(r => (IReadOnlyList<string?>)[$"{r.Number}", r.ReceivedAt.PrintDay(), r.Channel.Word(), r.Who, r.Title, r.Topic.Word(), r.Holder, r.DueAt.PrintDay(), r.State.Word(), r.EndedAt?.PrintDay(), r.Note])),
            new Signatures([new Signature("NGƯỜI GHI SỔ"), new Signature(Agency.HeadTitle, "(Ký, đóng dấu)")]),
        ])
    { Subtitle = $"Năm {Year}" };

    public Sheet Sheet => new($"Phản ánh {Year}", [Agency.Superior, Agency.Name], [$"{Title} NĂM {Year}"],
        [
            SheetGroup.Alone("STT", 6), SheetGroup.Alone("Mã", 24), SheetGroup.Alone("Ngày nhận", 16), SheetGroup.Alone("Cách nhận", 18), SheetGroup.Alone("Họ tên, địa chỉ", 30), SheetGroup.Alone("Nội dung", 40), SheetGroup.Alone("Phân loại", 28),
            SheetGroup.Alone("Người xử lý", 20), SheetGroup.Alone("Hạn trả lời", 16), SheetGroup.Alone("Kết quả", 22), SheetGroup.Alone("Ngày trả lời", 16), SheetGroup.Alone("Ghi chú", 24),
        ],
        Rows.Select(r => (IReadOnlyList<object?>)[r.Number, r.Code, r.ReceivedAt.ToLocal(), r.Channel.Word(), r.Who, r.Title, r.Topic.Word(), r.Holder, r.DueAt.ToLocal(), r.State.Word(), r.EndedAt?.ToLocal(), r.Note]));
}
