using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MotCua.News;

namespace MotCua.Browser;

/// <summary>An article from the writer's desk to the citizen's phone, in a real browser; the citizen without JavaScript.</summary>
public class NewsJourneyTests
{
    private const string Title = "Ra quân dọn vệ sinh khu phố 5";

    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(360, 740, true)]
    public async Task An_article_is_written_submitted_approved_and_read(int width, int height, bool dark)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var address = await WriteAsync(app, (width, height), dark);
        var leader = await Chromium.PageAsync(app, (width, height), javaScript: true, dark);
        await leader.SignInAsync(await app.OfficialAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo"));
        await leader.GotoAsync(address);
        await leader.LookAsync("duyet-bai");
        await leader.GetByRole(AriaRole.Button, new() { Name = "Duyệt đăng" }).ClickAsync();
        await leader.GetByText("Đã đăng bài.").WaitForAsync();
        foreach (var page in new[] { "/quan-tri/tin-bai", "/quan-tri/truy-cap", "/quan-tri/chuyen-muc", "/quan-tri/trang", "/quan-tri/trang/moi" })
        {
            await leader.GotoAsync(page);
            await leader.LookAsync(page.Trim('/').Replace('/', '-'));
        }
        await ReadAsync(app, (width, height), dark);
    }

    private static async Task<string> WriteAsync(MotCuaApp app, (int, int) size, bool dark)
    {
        var writer = await Chromium.PageAsync(app, size, javaScript: true, dark);
        await writer.SignInAsync(await app.OfficialAsync("Võ Thị Lan", "Văn thư", "Văn phòng – Thống kê"));
        await writer.GotoAsync("/quan-tri/tin-bai/moi");
        await writer.GetByLabel("Tiêu đề").FillAsync(Title);
        await writer.GetByLabel("Lời dẫn").FillAsync("Hơn một trăm người cùng dọn vệ sinh.");
        await writer.GetByLabel("Nội dung").FillAsync("Sáng nay, khu phố 5 ra quân.\n\n{anh:1}\n\n");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Đậm" }).ClickAsync();
        Assert.EndsWith("**chữ đậm**", await writer.GetByLabel("Nội dung").InputValueAsync(), StringComparison.Ordinal);
        await writer.LookAsync("viet-bai");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Lưu bản nháp" }).ClickAsync();
        await writer.GetByText("Đã lưu bản nháp.").WaitForAsync();
        var address = new Uri(writer.Url).AbsolutePath;
        await writer.GetByRole(AriaRole.Link, new() { Name = "Ảnh và tệp" }).ClickAsync();
        await writer.GetByLabel("Tệp ảnh").SetInputFilesAsync(new FilePayload { Name = "anh.jpg", MimeType = "image/jpeg", Buffer = NewsGiven.Photograph() });
        await writer.Locator("#Alt").FillAsync("Người dân quét đường");
        await writer.Locator("#Caption").FillAsync("Dọn vệ sinh ở khu phố 5");
        await writer.GetByRole(AriaRole.Button, new() { Name = "Thêm ảnh" }).ClickAsync();
        await writer.GetByText("Đã thêm ảnh.").WaitForAsync();
        await writer.LookAsync("anh-tep");
        await writer.GotoAsync(address);
        await writer.GetByRole(AriaRole.Button, new() { Name = "Trình duyệt" }).ClickAsync();
        await writer.GetByText("Đã trình duyệt.").WaitForAsync();
        return address;
    }

    private static async Task ReadAsync(MotCuaApp app, (int, int) size, bool dark)
    {
        var citizen = await Chromium.PageAsync(app, size, javaScript: true, dark);
        await citizen.GotoAsync("/");
        await citizen.LookAsync("cong-trang-dau");
        await citizen.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await citizen.GetByText("Bản in").WaitForAsync();
        await citizen.LookAsync("cong-bai");
        foreach (var page in new[] { "/tin-tuc?q=don+ve+sinh", "/trang/gioi-thieu", "/trang/bo-may-to-chuc" })
        {
            await citizen.GotoAsync(page);
            await citizen.LookAsync($"cong-{page.Split('/', '?')[^1]}");
        }
        var plain = await Chromium.PageAsync(app, size, javaScript: false, dark);
        await plain.GotoAsync("/");
        await plain.GetByRole(AriaRole.Link, new() { Name = "Tin tức", Exact = true }).ClickAsync();
        await plain.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        Assert.Equal(Title, await plain.Locator("article h1").InnerTextAsync());
        Assert.Equal("Dọn vệ sinh ở khu phố 5", await plain.Locator("figcaption").InnerTextAsync());
    }

    [Fact]
    public async Task A_public_page_with_pictures_comes_under_150_kB_over_the_wire()
    {
        await using var app = await MotCuaApp.ListenAsync();
        var address = await WriteAsync(app, Chromium.Phone, dark: false);
        await app.InScopeAsync(async (_, db) =>
        {
            var article = await db.Articles.SingleAsync();
            article.Publish(null, 0, mayApproveOwn: false, MotCuaApp.Start.UtcDateTime);
            await db.SaveChangesAsync();
        });
        foreach (var url in new[] { "/", "/tin-tuc", "/tin-tuc/ra-quan-don-ve-sinh-khu-pho-5" })
        {
            var page = await Chromium.PageAsync(app, Chromium.Phone);
            var came = new List<IRequest>();
            page.RequestFinished += (_, request) => came.Add(request);
            await page.GotoAsync(url, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            var bytes = 0;
            foreach (var request in came) bytes += await request.SizesAsync() is var sizes ? sizes.ResponseBodySize + sizes.ResponseHeadersSize : 0;
            Assert.True(bytes is > 20_000 and < 150_000, $"{url}: {bytes} bytes in {came.Count} requests");
        }
        Assert.StartsWith("/quan-tri/tin-bai/", address, StringComparison.Ordinal);
    }
}
