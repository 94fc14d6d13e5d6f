using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SkiaSharp;

namespace MotCua.News;

/// <summary>Articles to begin a test with, written and approved through the pages.</summary>
internal static class NewsGiven
{
    public static async Task<string> WriteAsync(this Visitor writer, params (string Name, string? Value)[] typed)
    {
        var saved = await writer.SubmitAsync(await writer.OpenAsync("/quan-tri/tin-bai/moi"), "Lưu bản nháp", typed);
        Assert.True(saved.Url.AbsolutePath.StartsWith("/quan-tri/tin-bai/", StringComparison.Ordinal) && !saved.Url.AbsolutePath.EndsWith("/moi", StringComparison.Ordinal), saved.Errors);
        return saved.Url.AbsolutePath;
    }

    public static async Task<Seen> DoAsync(this Visitor visitor, string address, string button, params (string Name, string? Value)[] typed) =>
        await visitor.SubmitAsync(await visitor.OpenAsync(address), button, typed);

    /// <summary>Written by the clerk, submitted, approved by the leader; gives its public address.</summary>
    public static async Task<string> PublishedAsync(this MotCuaApp app, string title, params (string Name, string? Value)[] more)
    {
        using var writer = await app.ClerkAsync();
        using var leader = await app.LeaderAsync();
        var address = await writer.WriteAsync([("Input.Title", title), .. more.Any(m => m.Name == "Input.Body") ? [] : ((string, string?)[])[("Input.Body", "Nội dung của bài.")], .. more]);
        await writer.DoAsync(address, "Trình duyệt");
        var published = await leader.DoAsync(address, "Duyệt đăng");
        return published.Document.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).First(h => h.StartsWith("/tin-tuc/", StringComparison.Ordinal) && !h.Contains("/tep/", StringComparison.Ordinal));
    }

    /// <summary>Submits the form of the button with a file, as a browser does.</summary>
    public static async Task<Seen> UploadAsync(this Visitor visitor, string address, string button, string field, string fileName, byte[] content, params (string Name, string Value)[] typed)
    {
        var page = await visitor.OpenAsync(address);
        var submit = page.Document.QuerySelectorAll("form button").First(b => b.TextContent.Trim() == button);
        var form = (IHtmlFormElement)submit.Closest("form")!;
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fields(form).Where(f => typed.All(t => t.Name != f.Name)).Concat(typed)) body.Add(new StringContent(value), name);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, field, fileName);
        return await visitor.FollowAsync(await visitor.Http.PostAsync(new Uri(page.Url, form.GetAttribute("action")!), body));
    }

    /// <summary>A photograph as a telephone makes it: lying on its side, with where it was taken written into it.</summary>
    public static byte[] Photograph(int width = 1600, int height = 900)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.SteelBlue);
        using var paint = new SKPaint { Color = SKColors.Gold };
        surface.Canvas.DrawRect(0, 0, width / 4f, height / 4f, paint);
        using var image = surface.Snapshot();
        var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
        return [.. jpeg[..2], .. Exif(), .. jpeg[2..]];
    }

    // Orientation 6 (turned right) and a GPS block with a marker to look for.
    private static byte[] Exif()
    {
        byte[] tiff =
        [
            (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
            0, 2,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
            0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
            0, 0, 0, 0,
            0, 1, 0, 0x1D, 0, 2, 0, 0, 0, 11, 0, 0, 0, 56, 0, 0, 0, 0,
            .. "GPS-O-DAY!\0"u8,
        ];
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];
    }

    public static Task<Article> ArticleAsync(this MotCuaApp app) => app.InScopeAsync((_, db) => db.Articles.AsNoTracking().SingleAsync());
}
