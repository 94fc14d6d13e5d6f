using MotCua.Papers.Pdf;
using SkiaSharp;

namespace MotCua.Papers;

/// <summary>A paper as PDF: text that can be selected and searched, fonts inside, the same bytes for the same paper. Safe to call from many threads.</summary>
public static class PaperPdf
{
    public static byte[] Bytes(Paper paper)
    {
        using var pdf = new MemoryStream();
        Write(paper, pdf);

        return pdf.ToArray();
    }

    /// <summary>Papers of one size in one file, each on a sheet of its own: the forms of a survey.</summary>
    public static byte[] Bytes(IReadOnlyList<Paper> papers)
    {
        using var pdf = new MemoryStream();
        Write(papers, pdf);

        return pdf.ToArray();
    }

    public static void Write(Paper paper, Stream output) => Write([paper], output);

    private static void Write(IReadOnlyList<Paper> papers, Stream output)
    {
        using var pdf = new MemoryStream();
        Draw(papers, pdf);
        PdfLanguage.Mark(pdf, "vi-VN");
        pdf.WriteTo(output);
    }

    private static void Draw(IReadOnlyList<Paper> papers, MemoryStream pdf)
    {
        var paper = papers[0];
        var made = paper.Head.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var about = new SKDocumentPdfMetadata { Title = PaperText.Of(paper.Title), Creator = "MotCua", Creation = made, Modified = made, EncodingQuality = 101 };

        using var document = SKDocument.CreatePdf(pdf, about);
        using var ink = new Ink(Frame.Of(paper));
        foreach (var sheet in papers) Place(new Pages(document, ink), ink, sheet);
        document.Close();
    }

    private static void Place(Pages pages, Ink ink, Paper paper)
    {
        pages.Place(HeadPieces.Of(ink, paper));
        foreach (var block in paper.Blocks) pages.Place(BlockPieces.Of(ink, block, ink.Frame.Width));
        pages.Finish();
    }
}
