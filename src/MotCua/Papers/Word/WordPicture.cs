using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MotCua.Papers.Pdf;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;
using WordParagraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace MotCua.Papers.Word;

/// <summary>A chart as a picture in the text, with what it shows said in words.</summary>
internal static class WordPicture
{
    private const int EmuPerPoint = 12_700;

    public static WordParagraph Of(MainDocumentPart main, BarChart chart, uint number, int width)
    {
        var (png, wide, high) = ChartPieces.Png(chart, width / 20f);
        var part = main.AddImagePart(ImagePartType.Png, $"bieuDo{number}"); // named, so that the same paper gives the same document
        using (var bytes = new MemoryStream(png)) part.FeedData(bytes);
        return new(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Head }, new KeepNext(), new Justification { Val = JustificationValues.Center }), new Run(new Drawing(Inline(main.GetIdOfPart(part), chart, number, (long)(wide * EmuPerPoint), (long)(high * EmuPerPoint)))));
    }

    private static Wp.Inline Inline(string id, BarChart chart, uint number, long wide, long high) => new(
        new Wp.Extent { Cx = wide, Cy = high },
        new Wp.DocProperties { Id = number, Name = $"Biểu đồ {number}", Description = PaperText.Of(chart.InWords) },
        new Wp.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
        new A.Graphic(new A.GraphicData(new Pic.Picture(
            new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = number, Name = $"bieu-do-{number}.png", Description = PaperText.Of(chart.InWords) }, new Pic.NonVisualPictureDrawingProperties()),
            new Pic.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
            new Pic.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = wide, Cy = high }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })))
        { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
    { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 };
}
