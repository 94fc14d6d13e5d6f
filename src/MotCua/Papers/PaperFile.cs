using Microsoft.AspNetCore.Mvc;

namespace MotCua.Papers;

/// <summary>A paper or a table as a file to keep: the same way on every page.</summary>
public static class PaperFile
{
    private const string PdfType = "application/pdf";

    /// <param name="paper">What is to be read.</param>
    /// <param name="name">Of the file, without its ending.</param>
    public static FileContentResult Pdf(Paper paper, string name) => Named(PaperPdf.Bytes(paper), PdfType, $"{name}.pdf");

    /// <summary>Several papers, one after the other, each on a page of its own.</summary>
    public static FileContentResult Pdf(IReadOnlyList<Paper> papers, string name) => Named(PaperPdf.Bytes(papers), PdfType, $"{name}.pdf");

    /// <inheritdoc cref="Pdf(Paper, string)"/>
    public static FileContentResult Word(Paper paper, string name) => Named(PaperWord.Bytes(paper), PaperWord.ContentType, $"{name}.docx");

    /// <param name="sheet">Rows and their head.</param>
    /// <param name="name">Of the file, without its ending.</param>
    public static FileContentResult Excel(Sheet sheet, string name) => Named(SheetFile.Bytes(sheet), SheetFile.ContentType, $"{name}.xlsx");

    private static FileContentResult Named(byte[] bytes, string type, string name) => new(bytes, type) { FileDownloadName = name };
}
