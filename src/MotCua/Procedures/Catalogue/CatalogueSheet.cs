using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MotCua.Procedures.Catalogue;

/// <summary>The whole list as a workbook, for those who publish or check it elsewhere.</summary>
internal static class CatalogueSheet
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly string[] Heads = ["STT", "Mã", "Tên thủ tục", "Lĩnh vực", "Cấp", "Thời hạn", "Ghi chú thời hạn", "Phí, lệ phí", "Thành phần hồ sơ", "Kết quả", "Mức trực tuyến", "Căn cứ pháp lý", "Tình trạng"];

    public static byte[] Write(IEnumerable<(string? Code, ProcedureContent Content)> procedures)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            var rows = new SheetData(RowOf(Heads));
            foreach (var (procedure, i) in procedures.Select((p, i) => (p, i))) rows.Append(RowOf(Cells(i + 1, procedure.Code, procedure.Content)));
            sheet.Worksheet = new Worksheet(rows);
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Thủ tục" }));
        }
        return stream.ToArray();
    }

    private static string[] Cells(int number, string? code, ProcedureContent c) =>
    [
        $"{number}", code ?? "", c.Name, c.Field, c.Level, c.Time?.InWords ?? "chưa có", c.TimeNote, c.Fee.InWords,
        string.Join("\n", c.Papers.Select(p => $"- {p.Name} ({p.Kind})")), c.Result, c.OnlineLevel, string.Join("; ", c.LegalBasis), c.Verified ? "" : "cần xác nhận",
    ];

    // Inline strings: nothing is read as a formula.
    private static Row RowOf(IEnumerable<string> cells) => new(cells.Select(text => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) }));
}
