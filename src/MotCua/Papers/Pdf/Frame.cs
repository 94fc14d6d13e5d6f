using SkiaSharp;

namespace MotCua.Papers.Pdf;

/// <summary>The sheet and its margins, in points; margins and letter sizes of A4 follow Nghị định 30/2020/NĐ-CP, A5 is the same look made smaller.</summary>
internal sealed record Frame(SKSize Sheet, float Left, float Top, float Width, float Height, float Letter)
{
    public const float Millimetre = 72 / 25.4f;

    public static Frame Of(Paper paper)
    {
        var (shortSide, longSide) = paper.Size is PaperSize.A4 ? (210, 297) : (148, 210);
        var (width, height) = paper.Landscape ? (longSide, shortSide) : (shortSide, longSide);
        // The left margin is the wider one: papers are bound there.
        var (left, right, top, bottom) = (paper.Size, paper.Landscape) switch
        {
            (PaperSize.A4, false) => (30, 15, 20, 20),
            (PaperSize.A4, true) => (20, 15, 20, 15),
            _ => (16, 11, 12, 10),
        };

        return new(new(width * Millimetre, height * Millimetre), left * Millimetre, top * Millimetre,
            (width - left - right) * Millimetre, (height - top - bottom) * Millimetre, paper.Size is PaperSize.A4 ? 13 : 10.5f);
    }
}
