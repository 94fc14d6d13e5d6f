using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Platform;
using SkiaSharp;

namespace MotCua.Access.Agencies;

/// <summary>The picture of an agency's emblem, under the hash of its content: its address changes with it, so it may be cached for ever and old pages keep theirs.</summary>
internal sealed class EmblemPicture
{
    private const int MostBytes = 200 * 1024, MostPixels = 2000;

    public required string Hash { get; init; }

    public required string ContentType { get; init; }

    public required byte[] Content { get; init; }

    public string Address => $"/bieu-trung/{Hash}";

    /// <summary>Takes an upload for what its content is, whatever its name says.</summary>
    public static async Task<EmblemPicture> ReadAsync(IFormFile? upload, CancellationToken cancellationToken)
    {
        if (upload is null or { Length: 0 }) throw new RuleBroken("Chọn một tệp ảnh PNG hoặc JPEG.", "Picture");
        if (upload.Length > MostBytes) throw new RuleBroken("Ảnh quá 200 kB. Thu nhỏ ảnh rồi tải lên lại.", "Picture");

        var bytes = new byte[upload.Length];
        await using (var stream = upload.OpenReadStream()) await stream.ReadExactlyAsync(bytes, cancellationToken);
        var type = TypeOf(bytes) ?? throw new RuleBroken($"Tệp không phải ảnh PNG hoặc JPEG, hoặc mỗi chiều quá {MostPixels.Print()} điểm ảnh. Lưu lại ảnh ở dạng PNG rồi tải lên.", "Picture");
        return new EmblemPicture { Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)), ContentType = type, Content = bytes };
    }

    // Decoded, not only sniffed: a page that begins like a picture is none.
    private static string? TypeOf(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width > MostPixels || codec.Info.Height > MostPixels) return null; // before decoding: a small file may claim to be huge

        using var bitmap = SKBitmap.Decode(codec);
        return bitmap is null ? null : codec.EncodedFormat switch { SKEncodedImageFormat.Png => "image/png", SKEncodedImageFormat.Jpeg => "image/jpeg", _ => null };
    }

    public static async Task<IResult> AnswerAsync(string hash, HttpContext http, MotCuaDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Set<EmblemPicture>().AsNoTracking().SingleOrDefaultAsync(p => p.Hash == hash, cancellationToken) is not { } picture) return Results.NotFound();

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(picture.Content, picture.ContentType);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<EmblemPicture>
    {
        public void Configure(EntityTypeBuilder<EmblemPicture> picture)
        {
            picture.ToTable("agency_emblems");
            picture.HasKey(p => p.Hash);
            picture.Property(p => p.Hash).HasMaxLength(64);
            picture.Property(p => p.ContentType).HasMaxLength(40);
            picture.Ignore(p => p.Address);
        }
    }
}
