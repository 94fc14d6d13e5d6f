using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MotCua.Papers.Xlsx;

namespace MotCua.Papers;

/// <summary>Writes a sheet as .xlsx: A4 landscape, fitted to the page's width, header repeated on each page. Text is text: nothing in it is taken for a formula.</summary>
public static class SheetFile
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static byte[] Bytes(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Make();
            var part = workbook.AddNewPart<WorksheetPart>();
            var header = WriteSheet(part, sheet);
            workbook.Workbook = new Workbook(
                new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = 1, Id = workbook.GetIdOfPart(part) }),
                new DefinedNames(new DefinedName($"'{sheet.Name}'!${header}:${header + 1}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        }
        return file.ToArray();
    }

    private static int WriteSheet(WorksheetPart part, Sheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new Columns(sheet.Columns.Select((c, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = c.Width, CustomWidth = true })));
        var rows = new SheetRows(writer, sheet.Columns.Count);
        writer.WriteStartElement(new SheetData());
        var header = WriteRows(rows, sheet);
        writer.WriteEndElement();
        writer.WriteElement(new MergeCells(rows.Merged.Select(m => new MergeCell { Reference = m })));
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.2, Footer = 0.2 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
        return header;
    }

    private static int WriteRows(SheetRows rows, Sheet sheet)
    {
        foreach (var line in sheet.Left) rows.Line(line, SheetStyles.Plain);
        foreach (var line in sheet.Titles) rows.Line(line, SheetStyles.Title);
        rows.Skip();
        var header = rows.Header(sheet.Groups);
        foreach (var row in sheet.Rows) rows.Row(row, bold: false);
        if (sheet.Total is { } total) rows.Row(total, bold: true);
        foreach (var note in sheet.Notes) rows.Line(note, SheetStyles.Plain);
        rows.Skip();
        rows.Signers(sheet.Signers);
        return header;
    }
}
