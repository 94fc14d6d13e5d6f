using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Staff.Training;

/// <summary>The table of hours to print, and as a spreadsheet.</summary>
internal static class HoursPaper
{
    private const string Title = "BẢNG TỔNG HỢP SỐ TIẾT ĐÀO TẠO, BỒI DƯỠNG";

    private static readonly IReadOnlyList<(string Header, double Width)> Columns = [("TT", 0.6), ("Họ tên", 2.4), ("Vị trí việc làm", 2.6), ("Bộ phận", 2.2), ("Khoá học", 1), ("Số tiết", 1), ("Còn thiếu", 1)];

    public static Paper Paper(HoursPicture picture, IReadOnlyList<LearntHours> rows, AgencyProfile agency) => new(Title, PaperSize.A4, true, new Letterhead(agency.Superior, agency.Name, agency.Place, picture.Day),
        [
            new Paragraph($"{picture.InWords}. Căn cứ: {picture.Basis}."),
            new PaperTable([.. Columns.Select(c => new PaperColumn(c.Header, c.Width))], rows.Select((r, at) => (IReadOnlyList<string?>)[.. Cells(r, at).Select(c => $"{c}")])),
            new Signatures([new Signature("NGƯỜI LẬP BIỂU"), new Signature(agency.HeadTitle, "(Ký, đóng dấu)")]),
        ])
    { Subtitle = $"Năm {picture.Year}, tính đến hết ngày {picture.Day.Print()}" };

    public static Sheet Sheet(HoursPicture picture, IReadOnlyList<LearntHours> rows, AgencyProfile agency) => new("Số tiết", [agency.Superior, agency.Name], [Title, $"Năm {picture.Year}, tính đến hết ngày {picture.Day.Print()}"],
        [.. Columns.Select(c => SheetGroup.Alone(c.Header, c.Width * 11))], rows.Select((r, at) => (IReadOnlyList<object?>)[.. Cells(r, at)]))
    {
        Notes = [picture.InWords, $"Căn cứ: {picture.Basis}"], Signers = ["NGƯỜI LẬP BIỂU", agency.HeadTitle],
    };

    private static object?[] Cells(LearntHours row, int at) => [at + 1, row.FullName, row.Post, row.Unit, row.Courses, row.Hours, row.Missing];
}
