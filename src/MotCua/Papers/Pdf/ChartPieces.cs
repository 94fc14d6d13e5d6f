using SkiaSharp;

namespace MotCua.Papers.Pdf;

/// <summary>Bars, one piece each, so that a chart of many goes on over pages; as a picture of its own for a document that holds pictures.</summary>
internal static class ChartPieces
{
    private const float NameShare = 0.3f, BarShare = 0.42f, Step = 1.5f, Letters = 0.8f;
    private const int PixelsPerPoint = 3;

    public static IEnumerable<Piece> Of(Ink ink, BarChart chart, float width)
    {
        yield return Piece.Gap(ink.Letter * 0.3f) with { KeepWithNext = true };
        foreach (var bar in chart.Bars) yield return Row(ink, bar, width);
        foreach (var piece in TextPieces.Of(ink, chart.Caption, Face.Italic, ink.Letter * 0.9f, width, PaperAlign.Center)) yield return piece;
        yield return Piece.Gap(ink.Letter * 0.4f);
    }

    /// <summary>The bars without their caption; points are how large it stands on paper.</summary>
    public static (byte[] Png, float Width, float Height) Png(BarChart chart, float width)
    {
        using var ink = new Ink(Frame.Of(new Paper("", PaperSize.A4, false, new Letterhead("", "", "", default), [])));
        var rows = chart.Bars.Select(bar => Row(ink, bar, width)).ToList();
        var height = rows.Sum(row => row.Height) + 2;
        using var surface = SKSurface.Create(new SKImageInfo((int)(width * PixelsPerPoint), (int)(height * PixelsPerPoint)));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(PixelsPerPoint);
        var y = 1f;
        foreach (var row in rows)
        {
            row.Draw!(surface.Canvas, 0, y);
            y += row.Height;
        }
        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return (png.ToArray(), width, height);
    }

    private static Piece Row(Ink ink, Bar bar, float width)
    {
        var (size, height) = (ink.Letter * Letters, ink.Letter * Letters * Step);
        var (name, full) = (width * NameShare, width * BarShare);
        return new(height, (canvas, x, y) =>
        {
            var font = ink.Font(Face.Regular, size);
            using var paint = new SKPaint { Color = new SKColor(0x2A, 0x6E, 0xBB), IsAntialias = true };
            canvas.DrawText(Cut(PaperText.Of(bar.Name), font, name - size), x, y + (size * 1.1f), SKTextAlign.Left, font, ink.Fill);
            var length = full * (float)Math.Clamp(bar.Share, 0, 1);
            canvas.DrawRect(x + name, y + (height * 0.12f), length, height * 0.76f, paint);
            canvas.DrawText(PaperText.Of(bar.Words), x + name + length + (size * 0.4f), y + (size * 1.1f), SKTextAlign.Left, font, ink.Fill);
        });
    }

    private static string Cut(string text, SKFont font, float width)
    {
        if (font.MeasureText(text) <= width) return text;
        while (text.Length > 1 && font.MeasureText(text + "…") > width) text = text[..^1];
        return text.TrimEnd() + "…";
    }
}
