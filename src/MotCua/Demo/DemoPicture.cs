using SkiaSharp;

namespace MotCua.Demo;

/// <summary>A drawn street in place of a photograph: no real person or place is in it.</summary>
internal static class DemoPicture
{
    private const int Width = 1280, Height = 800, Ground = 620;

    private static readonly SKColor[] Walls = [new(0xE8, 0xC3, 0x7B), new(0xD9, 0x8E, 0x73), new(0xA9, 0xC0, 0xA6), new(0xC9, 0xD5, 0xE3)];

    public static byte[] Draw(int seed)
    {
        var random = new Random(seed);
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height));
        var canvas = surface.Canvas;
        using var paint = new SKPaint { IsAntialias = true };
        canvas.Clear(new SKColor(0xBF, 0xDD, 0xF0));
        paint.Color = new SKColor(0xFF, 0xE2, 0x8A);
        canvas.DrawCircle(random.Next(200, 1000), 140, 60, paint);
        for (var left = 40; left < Width - 150; left += 230) House(canvas, paint, left, random);
        paint.Color = new SKColor(0x8A, 0x8F, 0x94);
        canvas.DrawRect(0, Ground, Width, Height - Ground, paint);
        for (var left = 20; left < Width; left += 230) Tree(canvas, paint, left);
        using var image = surface.Snapshot();
        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 88);
        return jpeg.ToArray();
    }

    private static void House(SKCanvas canvas, SKPaint paint, int left, Random random)
    {
        var top = Ground - random.Next(200, 380);
        paint.Color = Walls[random.Next(Walls.Length)];
        canvas.DrawRect(left, top, 190, Ground - top, paint);
        paint.Color = new SKColor(0x8C, 0x3B, 0x2A);
        canvas.DrawRect(left - 10, top - 24, 210, 24, paint);
        paint.Color = new SKColor(0x4A, 0x6A, 0x86);
        for (var y = top + 30; y < Ground - 70; y += 80)
            for (var x = left + 25; x < left + 160; x += 80) canvas.DrawRect(x, y, 45, 45, paint);
    }

    private static void Tree(SKCanvas canvas, SKPaint paint, int left)
    {
        paint.Color = new SKColor(0x6B, 0x4A, 0x2F);
        canvas.DrawRect(left, Ground - 90, 12, 110, paint);
        paint.Color = new SKColor(0x4F, 0x8A, 0x4B);
        canvas.DrawCircle(left + 6, Ground - 110, 48, paint);
    }
}
