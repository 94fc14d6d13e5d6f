using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace MotCua.Papers;

public class SheetFileTests
{
    [Fact]
    public void A_sheet_of_any_length_is_written_row_by_row_and_leaves_no_file_behind()
    {
        var read = 0;
        IEnumerable<IReadOnlyList<object?>> Rows()
        {
            for (; read < 5_000; read++) yield return [$"H11-{read}", read];
        }

        string path;
        using (var file = SheetFile.Temporary(new Sheet("Hồ sơ", [], ["DANH SÁCH"], [SheetGroup.Alone("Mã", 20), SheetGroup.Alone("Số", 8)], Rows())))
        {
            path = file.Name;
            using var whole = new MemoryStream();
            file.CopyTo(whole);
            using var book = SpreadsheetDocument.Open(whole, false);
            Assert.Equal(5_000, book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Count(r => r.InnerText.StartsWith("H11-", StringComparison.Ordinal)));
            Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book).Select(e => $"{e.Path?.XPath} {e.Description}"));
        }
        Assert.False(File.Exists(path));
    }
}
