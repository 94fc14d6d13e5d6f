using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Files;
using SkiaSharp;

namespace MotCua.News;

public class PictureTests
{
    [Fact]
    public async Task A_photograph_is_turned_upright_made_small_and_forgets_where_it_was_taken()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var writer = await app.ClerkAsync();
        var address = await writer.WriteAsync(("Input.Title", "Bài có ảnh"), ("Input.Body", "Nội dung."));
        var photograph = NewsGiven.Photograph();
        Assert.Contains("GPS-O-DAY!", Encoding.Latin1.GetString(photograph), StringComparison.Ordinal);

        await writer.UploadAsync($"{address}/anh-tep", "Thêm ảnh", "Picture", "IMG_2024.jpg", photograph, ("Alt", "Trụ sở phường"));

        var picture = Assert.Single((await app.ArticleAsync()).Pictures);
        Assert.Equal([(360, 640), (720, 1280), (900, 1600)], picture.Sizes.Select(s => (s.Width, s.Height)));
        var small = await writer.Http.GetByteArrayAsync($"/tin-tuc/anh/{picture.Sizes[0].FileId}");
        Assert.True(small.Length < 40_000);
        Assert.DoesNotContain("GPS-O-DAY!", Encoding.Latin1.GetString(small), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(small), StringComparison.Ordinal);
        using var seen = SKBitmap.Decode(small);
        Assert.True(seen.GetPixel(340, 20).Red > 200); // the mark of the upper left corner is at the upper right when turned
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "anh.jpg")]
    [InlineData("GIF89a", "anh.gif")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "anh.png")]
    public async Task What_only_calls_itself_a_picture_is_refused(string content, string name)
    {
        await using var app = await MotCuaApp.StartAsync();
        using var writer = await app.ClerkAsync();
        var address = await writer.WriteAsync(("Input.Title", "Bài"), ("Input.Body", "Nội dung."));

        var refused = await writer.UploadAsync($"{address}/anh-tep", "Thêm ảnh", "Picture", name, Encoding.UTF8.GetBytes(content), ("Alt", "x"), ("Caption", "giữ lại"));

        Assert.Contains("không phải ảnh JPEG, PNG hoặc WebP", refused.Errors, StringComparison.Ordinal);
        Assert.Equal("giữ lại", refused.Document.QuerySelector("#Caption")!.GetAttribute("value"));
        Assert.Empty((await app.ArticleAsync()).Pictures);
    }

    [Fact]
    public async Task A_picture_needs_words_for_who_does_not_see_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var writer = await app.ClerkAsync();
        var address = await writer.WriteAsync(("Input.Title", "Bài"), ("Input.Body", "Nội dung."));

        var refused = await writer.UploadAsync($"{address}/anh-tep", "Thêm ảnh", "Picture", "a.jpg", NewsGiven.Photograph(400, 300));

        Assert.Contains("Nhập lời mô tả ảnh", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.Set<StoredFile>().CountAsync()));
    }

    [Fact]
    public async Task A_disguised_attachment_is_refused_and_a_right_one_is_everybodys_once_the_article_is()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var writer = await app.ClerkAsync();
        var address = await writer.WriteAsync(("Input.Title", "Bài có tệp"), ("Input.Body", "Nội dung."));
        var refused = await writer.UploadAsync($"{address}/anh-tep", "Đính kèm", "Attachment", "ke-hoach.pdf", "MZ chương trình"u8.ToArray());
        Assert.Contains("nội dung không khớp với tên", refused.Errors, StringComparison.Ordinal);

        await writer.UploadAsync($"{address}/anh-tep", "Đính kèm", "Attachment", "ke-hoach.pdf", "%PDF-1.7 kế hoạch"u8.ToArray());
        var file = await app.InScopeAsync((_, db) => db.Set<StoredFile>().SingleAsync());
        using var citizen = app.Anyone();
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/tin-tuc/tep/{file.Id}")).Status);
        await writer.DoAsync(address, "Trình duyệt");
        using var leader = await app.LeaderAsync();
        await leader.DoAsync(address, "Duyệt đăng");
        Assert.Contains("ke-hoach.pdf", (await citizen.OpenAsync("/tin-tuc/bai-co-tep")).Words, StringComparison.Ordinal);
        using var answer = await citizen.Http.GetAsync($"/tin-tuc/tep/{file.Id}");
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync($"/tin-tuc/anh/{file.Id}")).Status); // an attachment is no picture, whatever is asked
    }
}
