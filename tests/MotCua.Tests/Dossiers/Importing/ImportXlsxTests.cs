using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Dossiers.Importing;

/// <summary>A spreadsheet as a ward saves it: text, dates as Excel holds them, empty cells left out.</summary>
public class ImportXlsxTests
{
    private static readonly string[] Heading = ["MaHoSo", "MaTTHC", "TenTTHC", "ChuHoSo", "SoDienThoai", "NgayTiepNhan", "NgayHenTra", "NgayKetThucXuLy", "NgayTra", "TrangThaiHoSo"];

    [Fact]
    public async Task Dossiers_of_a_spreadsheet_come_in_as_those_of_a_text_file_do()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.PublishedAsync();
        var (received, due) = (new DateTime(2023, 9, 16, 8, 15, 0), new DateTime(2023, 9, 19, 0, 0, 0));

        var report = await app.ImportAsync(BookOf(app, Heading, ["H11.20.14-230916-0001", "9.001193.000.00.00.H11", "Khai sinh", "Nguyễn Thị Út", "0912345678", received, due, "19/09/2023", null, 9]));

        Assert.Equal((1, 1, 0), (report.Rows, report.Imported, report.ErrorCount));
        var dossier = await app.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().SingleAsync());
        Assert.Equal(("Nguyễn Thị Út", "16/09/2023 08:15", "19/09/2023 17:00"), (dossier.Owner.Name, dossier.ReceivedAt.Print(), dossier.DueAt?.Print()));
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task A_mistake_in_a_spreadsheet_is_told_by_row_and_column_and_nothing_comes_in()
    {
        await using var app = await MotCuaApp.StartAsync();

        var report = await app.ImportAsync(BookOf(app, Heading, ["H11.20.14-230916-0001", null, "Khai sinh", "Lê Văn A", null, "không phải ngày", "19/09/2023", null, null, 4]));

        Assert.Equal((0, true), (report.Imported, report.ErrorCount > 0));
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync()));
    }

    [Fact]
    public async Task A_file_that_only_bears_the_name_of_a_spreadsheet_is_refused_in_plain_words()
    {
        await using var app = await MotCuaApp.StartAsync();

        var refused = await Record.ExceptionAsync(() => app.ImportAsync(app.FileOf("gia.xlsx", "không phải bảng tính")));

        Assert.Contains("XLSX hỏng", refused?.Message, StringComparison.Ordinal);
    }

    private static string BookOf(MotCuaApp app, params object?[][] rows)
    {
        var path = Path.Combine(app.Database.Options.DataFolder, $"{Guid.NewGuid():N}.xlsx");
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select((row, at) => new Row(row.Select((cell, column) => CellOf(cell, column, at + 1)).OfType<Cell>()) { RowIndex = (uint)at + 1 })));
        var styles = workbook.AddNewPart<WorkbookStylesPart>();
        // The second format is Excel's own of a day with its time.
        styles.Stylesheet = new Stylesheet(new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 22, ApplyNumberFormat = true }));
        workbook.Workbook = new Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = "Hồ sơ", SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        return path;
    }

    private static Cell? CellOf(object? value, int column, int row) => value switch
    {
        null => null,
        DateTime at => new Cell { CellReference = At(column, row), StyleIndex = 1, CellValue = new CellValue(at.ToOADate().ToString(CultureInfo.InvariantCulture)) },
        int number => new Cell { CellReference = At(column, row), CellValue = new CellValue(number) },
        _ => new Cell { CellReference = At(column, row), DataType = CellValues.InlineString, InlineString = new InlineString(new Text($"{value}")) },
    };

    private static string At(int column, int row) => $"{(char)('A' + column)}{row}";
}
