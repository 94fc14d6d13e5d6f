using SkiaSharp;

namespace MotCua.Papers.Pdf;

/// <summary>What one paper is drawn with: its frame, its letters, black.</summary>
internal sealed class Ink(Frame frame) : IDisposable
{
    private readonly Dictionary<(Face, float), SKFont> _fonts = [];

    public Frame Frame { get; } = frame;

    public float Letter => Frame.Letter;

    public SKPaint Fill { get; } = new() { Color = SKColors.Black, IsAntialias = true };

    public SKPaint Rule { get; } = new() { Color = SKColors.Black, IsStroke = true, StrokeWidth = 0.6f, IsAntialias = true };

    // Round dots 2.4 points apart: the dotted line of a form.
    public SKPaint Dots { get; } = new()
    {
        Color = SKColors.Black, IsStroke = true, StrokeWidth = 0.7f, StrokeCap = SKStrokeCap.Round, PathEffect = SKPathEffect.CreateDash([0.01f, 2.4f], 0),
    };

    public SKFont Font(Face face, float size)
    {
        if (_fonts.TryGetValue((face, size), out var font)) return font;

        return _fonts[(face, size)] = new SKFont(Typefaces.Of(face), size) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
    }

    public void Dispose()
    {
        foreach (var font in _fonts.Values) font.Dispose();
        Fill.Dispose();
        Rule.Dispose();
        Dots.PathEffect?.Dispose();
        Dots.Dispose();
    }
}
