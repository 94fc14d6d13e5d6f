using SkiaSharp;

namespace MotCua.Papers.Pdf;

/// <summary>QR code and barcode, drawn as filled shapes so that they stay sharp at any size.</summary>
internal static class CodePieces
{
    private const int QuietZone = 10;

    public static IEnumerable<Piece> Of(Ink ink, QrCode code, float width)
    {
        var modules = QrModules.Of(code.Payload);
        // Half a millimetre a module is what a cheap phone reads from office paper.
        var side = Math.Min(Math.Max(22 * Frame.Millimetre, modules.Size * 0.5f * Frame.Millimetre), Math.Min(width, ink.Frame.Height * 0.8f));
        yield return new(side, (canvas, x, y) => Draw(canvas, ink, modules, x + (width - side) / 2, y, side / modules.Size));

        foreach (var piece in Caption(ink, code.Caption, width)) yield return piece;
    }

    public static IEnumerable<Piece> Of(Ink ink, Barcode code, float width)
    {
        var bars = Code128.Widths(code.Code);
        var module = Math.Min(0.33f * Frame.Millimetre, width / (bars.Sum() + 2 * QuietZone));
        var height = 9 * Frame.Millimetre;
        yield return new(height, (canvas, x, y) => Draw(canvas, ink, bars, x + (width - bars.Sum() * module) / 2, y, module, height));

        foreach (var piece in Caption(ink, code.Code, width)) yield return piece;
    }

    private static IEnumerable<Piece> Caption(Ink ink, string? caption, float width) =>
        string.IsNullOrWhiteSpace(caption) ? [] : TextPieces.Of(ink, caption, Face.Regular, ink.Letter * 0.8f, width, PaperAlign.Center);

    private static void Draw(SKCanvas canvas, Ink ink, QrModules modules, float x, float y, float module)
    {
        foreach (var run in modules.Runs) canvas.DrawRect(x + run.X * module, y + run.Y * module, run.Length * module, module, ink.Fill);
    }

    private static void Draw(SKCanvas canvas, Ink ink, IReadOnlyList<int> bars, float x, float y, float module, float height)
    {
        foreach (var (at, bar) in bars.Index())
        {
            if (at % 2 == 0) canvas.DrawRect(x, y, bar * module, height, ink.Fill);
            x += bar * module;
        }
    }
}
