using System.IO.Compression;
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
        using var file = new MemoryStream();
        Write(sheet, file);
        return file.ToArray();
    }

    /// <summary>The same sheet however long: rows go from where they are read through the packer to a temporary file, and none of them stays in memory.</summary>
    /// <returns>At its beginning; closing it deletes it.</returns>
    public static FileStream Temporary(Sheet sheet)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        Write(sheet, file);
        file.Position = 0;
        return file;
    }

    // The library keeps every part unpacked in memory until all is closed; so it makes the book, and the rows are packed beside it.
    private static void Write(Sheet sheet, Stream file)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var empty = new MemoryStream();
        var rows = MakeEmpty(sheet, empty);
        using var from = new ZipArchive(empty, ZipArchiveMode.Read);
        using var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries)
        {
            using var written = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
            if (entry.FullName == rows) WriteSheet(written, sheet);
            else
            {
                using var read = entry.Open();
                read.CopyTo(written);
            }
        }
    }

    private static string MakeEmpty(Sheet sheet, Stream file)
    {
        var header = sheet.Left.Count + sheet.Titles.Count + 2;
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.Make();
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet();
        workbook.Workbook = new Workbook(
            new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheet.Name, SheetId = 1, Id = workbook.GetIdOfPart(part) }),
            new DefinedNames(new DefinedName($"'{sheet.Name}'!${header}:${header + 1}") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
        return part.Uri.OriginalString.TrimStart('/');
    }

    private static void WriteSheet(Stream part, Sheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new Columns(sheet.Columns.Select((c, at) => new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = c.Width, CustomWidth = true })));
        var rows = new SheetRows(writer, sheet.Columns.Count);
        writer.WriteStartElement(new SheetData());
        WriteRows(rows, sheet);
        writer.WriteEndElement();
        if (rows.Merged.Count > 0) writer.WriteElement(new MergeCells(rows.Merged.Select(m => new MergeCell { Reference = m })));
        writer.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.2, Footer = 0.2 });
        writer.WriteElement(new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static void WriteRows(SheetRows rows, Sheet sheet)
    {
        foreach (var line in sheet.Left) rows.Line(line, SheetStyles.Plain);
        foreach (var line in sheet.Titles) rows.Line(line, SheetStyles.Title);
        rows.Skip();
        rows.Header(sheet.Groups);
        foreach (var row in sheet.Rows) rows.Row(row, bold: false);
        if (sheet.Total is { } total) rows.Row(total, bold: true);
        foreach (var note in sheet.Notes) rows.Line(note, SheetStyles.Plain);
        rows.Skip();
        rows.Signers(sheet.Signers);
    }
}
