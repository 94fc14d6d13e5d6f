using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Petitions.Complaining;

/// <summary>The register of complaints of a year, classified as the inspectorate counts (TT 05/2021/TT-TTCP).</summary>
internal sealed record ComplaintRegister(int Year, AgencyProfile Agency, DateOnly Day, IEnumerable<Complaint> Rows)
{
    private const string Title = "SỔ THEO DÕI KHIẾU NẠI";

    private static readonly IReadOnlyList<(string Header, double Width)> Columns =
    [
        ("STT", 0.6), ("Lần", 0.7), ("Ngày nhận", 1.2), ("Nguồn đơn", 1.5), ("Họ tên, địa chỉ", 2.2), ("Nội dung", 2.8), ("Bị khiếu nại", 1.8), ("Giải quyết lần đầu", 1.6), ("Số người", 0.7), ("Đủ điều kiện", 0.8), ("Thuộc thẩm quyền", 0.9),
        ("Ngày thụ lý", 1.2), ("Hạn", 1.2), ("Tình trạng", 1.5), ("Số quyết định", 1.3), ("Kết quả", 2),
    ];

    private static IReadOnlyList<string> Cells(Complaint c) =>
    [
        $"{c.Number}", c.Round is ComplaintRound.First ? "1" : "2", c.ReceivedAt.PrintDay(), c.Source.Word(), string.Join(", ", new[] { c.Complainant.Name, c.Complainant.Address }.Where(s => s.Length > 0)), c.Content, c.Against, c.FirstSettledBy, $"{c.People}",
        c.IsEligible ? "x" : "", c.IsCompetent ? "x" : "", c.AcceptedAt?.PrintDay() ?? "", c.DueAt.PrintDay(), c.State.Word() + (c.EndedLate ? " (trễ)" : ""), c.DecisionNumber, c.Result,
    ];

    public Paper Paper => new(Title, PaperSize.A4, true, new Letterhead(Agency.Superior, Agency.Name, Agency.Place, Day),
        [
            new PaperTable([.. Columns.Select(c => new PaperColumn(c.Header, c.Width))], Rows.Select(c => (IReadOnlyList<string?>)[.. Cells(c)])),
            new Signatures([new Signature("NGƯỜI GHI SỔ"), new Signature(Agency.HeadTitle, "(Ký, đóng dấu)")]),
        ])
    { Subtitle = $"Năm {Year}" };

    public Sheet Sheet => new($"Khiếu nại {Year}", [Agency.Superior, Agency.Name], [$"{Title} NĂM {Year}"], [.. Columns.Select(c => SheetGroup.Alone(c.Header, c.Width * 10))], Rows.Select(c => (IReadOnlyList<object?>)[c.Number, .. Cells(c).Skip(1)]));
}
