using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Staff.Standing;

/// <summary>The list of who meets the standard and who does not, to print and as a spreadsheet.</summary>
internal static class StandingPaper
{
    private const string Title = "DANH SÁCH CÁN BỘ, CÔNG CHỨC THEO TIÊU CHUẨN VỊ TRÍ VIỆC LÀM";

    private static readonly IReadOnlyList<(string Header, double Width)> Columns = [("TT", 0.6), ("Họ tên", 2.2), ("Vị trí việc làm", 2.4), ("Bộ phận", 2), ("Tiêu chuẩn", 1.5), ("Cụ thể", 4.5)];

    public static Paper Paper(StaffPicture picture, IReadOnlyList<StaffStanding> rows, AgencyProfile agency) => new(Title, PaperSize.A4, true, new Letterhead(agency.Superior, agency.Name, agency.Place, picture.Day),
        [
            new Paragraph($"{picture.InWords}; chưa đạt chuẩn {picture.Count(StandardState.Lacking).Print()}; vị trí chưa có tiêu chuẩn {picture.Count(StandardState.Unset).Print()}."),
            new PaperTable([.. Columns.Select(c => new PaperColumn(c.Header, c.Width))], rows.Select((r, at) => (IReadOnlyList<string?>)[.. Cells(r, at).Select(c => $"{c}")])),
            new Signatures([new Signature("NGƯỜI LẬP BIỂU"), new Signature(agency.HeadTitle, "(Ký, đóng dấu)")]),
        ])
    { Subtitle = $"Tính đến hết ngày {picture.Day.Print()}" };

    public static Sheet Sheet(StaffPicture picture, IReadOnlyList<StaffStanding> rows, AgencyProfile agency) => new("Tiêu chuẩn", [agency.Superior, agency.Name], [Title, $"Tính đến hết ngày {picture.Day.Print()}"],
        [.. Columns.Select(c => SheetGroup.Alone(c.Header, c.Width * 11))], rows.Select((r, at) => (IReadOnlyList<object?>)[.. Cells(r, at)]))
    {
        Notes = [picture.InWords], Signers = ["NGƯỜI LẬP BIỂU", agency.HeadTitle],
    };

    private static object?[] Cells(StaffStanding row, int at) => [at + 1, row.FullName, row.Post, row.Unit, row.Result.State.Word(), row.Result.InWords];
}
