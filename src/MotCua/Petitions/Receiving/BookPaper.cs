using MotCua.Access;
using MotCua.Papers;
using MotCua.Platform;

namespace MotCua.Petitions.Receiving;

/// <summary>Sổ tiếp công dân (Mẫu 03/TCD, NĐ 154/2026) of a year, its 12 columns in order. A denouncer's line tells the code of the case and nothing of the person.</summary>
internal sealed record BookPaper(int Year, string FormName, AgencyProfile Agency, DateOnly Day, IEnumerable<CitizenReception> Rows)
{
    public static readonly IReadOnlyList<(string Header, double Width)> Columns =
    [
        ("STT", 0.6), ("Ngày tiếp", 1.3), ("Họ tên, địa chỉ", 2.2), ("Số CCCD, hộ chiếu", 1.5), ("Tóm tắt nội dung", 3), ("Phân loại", 1.2), ("Số người cùng nội dung", 0.9),
        ("Cơ quan đã giải quyết", 1.4), ("Thuộc thẩm quyền", 0.9), ("Hướng dẫn", 1.4), ("Chuyển đơn", 1.5), ("Theo dõi quá trình, kết quả", 2.2),
    ];

    private const string Title = "SỔ TIẾP CÔNG DÂN";

    public static IReadOnlyList<string> Cells(CitizenReception r) =>
    [
        $"{r.Number}", r.ReceivedAt.PrintDay(),
        r.IsSecret ? "(giữ bí mật)" : string.Join(", ", new[] { r.Citizen.Name, r.Citizen.Address, r.Representatives }.Where(s => s.Length > 0)),
        r.IsSecret ? "" : r.Citizen.MaskedIdNumber,
        r.IsSecret ? $"Tố cáo, vụ việc {r.CaseCode}" : r.Summary,
        r.Kind.Word(), $"{r.People}", r.SettledBefore, r.IsCompetent is true ? "x" : "", r.Guidance,
        string.Join(", ", new[] { r.TransferredTo, r.TransferNumber }.Where(s => s.Length > 0)),
        string.Join("; ", new[] { r.RefusalReason.Length > 0 ? $"Từ chối tiếp: {r.RefusalReason}" : "", r.IsSecret ? "" : r.CaseCode, r.Result }.Where(s => s.Length > 0)),
    ];

    public Paper Paper => new(Title, PaperSize.A4, true, new Letterhead(Agency.Superior, Agency.Name, Agency.Place, Day),
        [
            new PaperTable([.. Columns.Select(c => new PaperColumn(c.Header, c.Width))], Rows.Select(r => (IReadOnlyList<string?>)[.. Cells(r)])),
            new Signatures([new Signature("NGƯỜI TIẾP CÔNG DÂN"), new Signature(Agency.HeadTitle, "(Ký, đóng dấu)")]),
        ])
    { FormName = FormName, Subtitle = $"Năm {Year}" };

    public Sheet Sheet => new($"Sổ tiếp dân {Year}", [Agency.Superior, Agency.Name], [$"{FormName} – {Title} NĂM {Year}"],
        [.. Columns.Select(c => SheetGroup.Alone(c.Header, c.Width * 10))],
        Rows.Select(r => (IReadOnlyList<object?>)[r.Number, .. Cells(r).Skip(1)]));
}
