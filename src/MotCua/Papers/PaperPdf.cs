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

    public static void Write(Paper paper, Stream output)
    {
        using var pdf = new MemoryStream();
        Draw(paper, pdf);
        PdfLanguage.Mark(pdf, "vi-VN");
        pdf.WriteTo(output);
    }

    private static void Draw(Paper paper, MemoryStream pdf)
    {
        var made = paper.Head.Date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var about = new SKDocumentPdfMetadata { Title = PaperText.Of(paper.Title), Creator = "MotCua", Creation = made, Modified = made, EncodingQuality = 101 };

        using var document = SKDocument.CreatePdf(pdf, about);
        using var ink = new Ink(Frame.Of(paper));
        var pages = new Pages(document, ink);

        pages.Place(HeadPieces.Of(ink, paper));
        foreach (var block in paper.Blocks) pages.Place(BlockPieces.Of(ink, block, ink.Frame.Width));
        pages.Finish();
        document.Close();
    }
}
