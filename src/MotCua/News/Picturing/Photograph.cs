using MotCua.Platform;
using SkiaSharp;

namespace MotCua.News.Picturing;

/// <summary>A photograph as pages need it: a few widths, the smallest for a phone, none larger than it came.</summary>
internal static class Photograph
{
    private static readonly int[] Widths = [360, 720, 1200];

    private const int Quality = 74, MostSide = 12_000;

    private const long MostPixels = 50_000_000;

    public static IReadOnlyList<(int Width, int Height, byte[] Jpeg)> Resize(byte[] photograph)
    {
        using var upright = Read(photograph);
        return [.. Widths.Where(w => w < upright.Width).Append(Math.Min(upright.Width, Widths[^1])).Distinct().Order().Select(width => Encode(upright, width))];
    }

    // Decoded, not only sniffed; and asked for its size before, as a small file may claim to be huge.
    private static SKBitmap Read(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat is not (SKEncodedImageFormat.Jpeg or SKEncodedImageFormat.Png or SKEncodedImageFormat.Webp))
            throw new RuleBroken("Tệp không phải ảnh JPEG, PNG hoặc WebP. Lưu lại ảnh ở dạng JPEG rồi tải lên.", "Picture");
        if (codec.Info.Width > MostSide || codec.Info.Height > MostSide || (long)codec.Info.Width * codec.Info.Height > MostPixels)
            throw new RuleBroken("Ảnh có quá nhiều điểm ảnh. Thu nhỏ ảnh rồi tải lên lại.", "Picture");
        var raw = SKBitmap.Decode(codec) ?? throw new RuleBroken("Ảnh hỏng, không mở được. Chọn tệp khác.", "Picture");
        return Upright(raw, codec.EncodedOrigin);
    }

    // A telephone notes how it was held beside the picture; that note goes, so the picture itself is turned.
    private static SKBitmap Upright(SKBitmap raw, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft) return raw;
        using (raw)
        {
            var lies = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
            var (width, height) = lies ? (raw.Height, raw.Width) : (raw.Width, raw.Height);
            var turned = new SKBitmap(width, height);
            using var canvas = new SKCanvas(turned);
            canvas.SetMatrix(Turn(origin, width, height));
            canvas.DrawBitmap(raw, 0, 0, new SKSamplingOptions(SKFilterMode.Linear));
            return turned;
        }
    }

    private static SKMatrix Turn(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, width, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, width, -1, 0, height, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, height, 0, 0, 1),
        _ => SKMatrix.Identity,
    };

    private static (int, int, byte[]) Encode(SKBitmap picture, int width)
    {
        var height = Math.Max(1, (int)Math.Round((double)picture.Height * width / picture.Width));
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White); // what was transparent is paper
        using (var image = SKImage.FromBitmap(picture)) surface.Canvas.DrawImage(image, new SKRect(0, 0, width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var small = surface.Snapshot();
        using var jpeg = small.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return (width, height, jpeg.ToArray());
    }
}
