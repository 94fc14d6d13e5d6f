using MotCua.Dossiers.Printing;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Dossiers.Book;

/// <summary>The book of a year to print or to keep as a spreadsheet, in the form of its day.</summary>
/// <param name="Year">Of the book.</param>
/// <param name="Head">Of the last day of the year, or of today.</param>
/// <param name="Closing">How the year stands or stood.</param>
/// <param name="Rows">Read once, as they are written.</param>
internal sealed record BookPaper(int Year, PaperHead Head, string Closing, IEnumerable<BookRow> Rows)
{
    private const string Title = "SỔ THEO DÕI HỒ SƠ";

    public Paper Paper => new(Title, PaperSize.A4, true, Head.Letterhead,
        [
            new PaperTable(
                [
                    new("TT", 0.8, PaperAlign.Center), new("Mã hồ sơ", 2.3), new("Tên TTHC", 3), new("Số bộ", 0.7, PaperAlign.Center), new("Tên cá nhân, tổ chức", 2.2), new("Địa chỉ, số điện thoại", 2.2), new("Cơ quan chủ trì giải quyết", 1.9),
                    new("Ngày nhận hồ sơ", 1.7), new("Ngày hẹn trả kết quả", 1.7), new("Ngày trả kết quả", 1.7), new("Phương thức nhận kết quả", 1.6), new("Ký nhận", 1), new("Ghi chú", 1.5),
                ],
                Rows.Select(r => (IReadOnlyList<string?>)[r.NumberInWords, r.Code, r.Procedure, $"{r.Sets}", r.Owner, r.Contact, Head.Agency.Name, Moment(r.ReceivedAt), Moment(r.DueAt), Moment(r.ReturnedAt), r.Delivery.Word(), "", r.Note])),
            new Paragraph(Closing, Italic: true),
            new Signatures([new Signature("NGƯỜI ĐỨNG ĐẦU BỘ PHẬN MỘT CỬA", "(Ký, đóng dấu)")]),
        ])
    { FormName = FormSets.Book(Head.FormSet), Subtitle = $"Năm {Year}" };

    // Day over hour: the column is narrower than both beside each other.
    private static string? Moment(DateTime? at) => at?.Print().Replace(' ', '\n');

    public Sheet Sheet => new($"Sổ {Year}", [Head.Agency.Superior, Head.Agency.Name], [$"{FormSets.Book(Head.FormSet)} – {Title} NĂM {Year}"],
        [
            SheetGroup.Alone("TT", 6), SheetGroup.Alone("Mã hồ sơ", 24), SheetGroup.Alone("Tên TTHC", 34), SheetGroup.Alone("Số lượng hồ sơ (bộ)", 9), SheetGroup.Alone("Tên cá nhân, tổ chức", 24),
            SheetGroup.Alone("Địa chỉ, số điện thoại", 28), SheetGroup.Alone("Cơ quan chủ trì giải quyết", 24),
            new("Nhận và trả kết quả", [new("Ngày nhận hồ sơ", 16), new("Ngày hẹn trả kết quả", 16), new("Ngày trả kết quả", 16), new("Phương thức nhận kết quả", 18), new("Ký nhận", 10)]),
            SheetGroup.Alone("Ghi chú", 24),
        ],
        Rows.Select(r => (IReadOnlyList<object?>)[r.Number > 0 ? r.Number : "–", r.Code, r.Procedure, r.Sets, r.Owner, r.Contact, Head.Agency.Name, r.ReceivedAt.ToLocal(), r.DueAt?.ToLocal(), r.ReturnedAt?.ToLocal(), r.Delivery.Word(), "", r.Note]))
    { Notes = [Closing], Signers = ["NGƯỜI ĐỨNG ĐẦU BỘ PHẬN MỘT CỬA"] };
}
