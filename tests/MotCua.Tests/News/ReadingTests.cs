using System.Net;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;

namespace MotCua.News;

public class ReadingTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task News_is_found_without_marks_by_title_or_words_of_the_text()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.PublishedAsync("Đường Trần Hưng Đạo được sửa", ("Input.Body", "Người dân khu phố 3 phấn khởi."));
        await app.PublishedAsync("Ngày hội hiến máu");
        using var citizen = app.Anyone();

        Assert.Equal(["Đường Trần Hưng Đạo được sửa"], await FoundAsync(citizen, "duong tran hung dao"));
        Assert.Equal(["Đường Trần Hưng Đạo được sửa"], await FoundAsync(citizen, "phan khoi"));
        Assert.Equal(["Ngày hội hiến máu"], await FoundAsync(citizen, "HIẾN MÁ"));
        Assert.Empty(await FoundAsync(citizen, "' OR 1=1 --"));
        Assert.Empty(await FoundAsync(citizen, "\" * ("));
    }

    [Fact]
    public async Task A_section_shows_its_own_and_older_news_follow_by_key()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var (agency, category) = (await db.Agencies.Select(a => a.Id).SingleAsync(), await db.NewsCategories.Where(c => c.Slug == "thong-bao").Select(c => c.Id).SingleAsync());
            for (var number = 1; number <= 15; number++)
            {
                var article = Article.Draft(agency, 1, "Người viết", $"tin-{number}", new ArticleContent { Headline = $"Tin số {number}", Body = "x", CategoryId = number > 13 ? category : null }, [], MotCuaApp.Start.UtcDateTime);
                article.Submit(1, MotCuaApp.Start.UtcDateTime);
                article.Publish(null, 2, mayApproveOwn: false, MotCuaApp.Start.UtcDateTime.AddMinutes(-number));
                db.Add(article);
            }
            await db.SaveChangesAsync();
        });
        using var citizen = app.Anyone();

        Assert.Equal(["Tin số 14", "Tin số 15"], Titles(await citizen.OpenAsync("/tin-tuc/chuyen-muc/thong-bao")));
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/tin-tuc/chuyen-muc/khong-co")).Status);
        var first = await citizen.OpenAsync("/tin-tuc");
        Assert.Equal(12, Titles(first).Count);
        Assert.Equal(["Tin số 13", "Tin số 14", "Tin số 15"], Titles(await citizen.OpenAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Programs_find_the_feed_the_map_and_what_to_say_when_it_is_shared()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.PublishedAsync("Tin & ảnh", ("Input.Lead", "Lời dẫn \"có dấu nháy\"."));
        using var citizen = app.Anyone();

        var feed = XDocument.Parse((await citizen.OpenAsync("/tin-tuc/atom.xml")).Text);
        var entry = Assert.Single(feed.Root!.Elements(Atom + "entry"));
        Assert.Equal(("Tin & ảnh", $"http://localhost{address}", "2024-04-26T02:00:00Z"), (entry.Element(Atom + "title")!.Value, entry.Element(Atom + "id")!.Value, entry.Element(Atom + "published")!.Value));
        var map = XDocument.Parse((await citizen.OpenAsync("/sitemap.xml")).Text);
        Assert.Superset(new HashSet<string> { $"http://localhost{address}", "http://localhost/trang/gioi-thieu", "http://localhost/thu-tuc-hanh-chinh" }, map.Root!.Descendants(Map + "loc").Select(l => l.Value).ToHashSet());
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", (await citizen.OpenAsync("/robots.txt")).Text, StringComparison.Ordinal);
        var head = (await citizen.OpenAsync(address)).Document.Head!;
        Assert.Equal($"http://localhost{address}", head.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("Lời dẫn \"có dấu nháy\".", head.QuerySelector("meta[property='og:description']")!.GetAttribute("content"));
        Assert.Contains("In bài", (await citizen.OpenAsync($"{address}?ban-in=1")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forged_host_does_not_get_into_feed_or_map()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.PublishedAsync("Tin");
        using var citizen = app.Anyone();
        using var forged = new HttpRequestMessage(HttpMethod.Get, "/tin-tuc/atom.xml") { Headers = { Host = "ke-gian.example" } };

        Assert.DoesNotContain("ke-gian", await (await citizen.Http.SendAsync(forged)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_stay_are_written_by_who_may_and_read_by_all()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        using var citizen = app.Anyone();
        Assert.Contains("Giới thiệu", (await citizen.OpenAsync("/trang/gioi-thieu")).Words, StringComparison.Ordinal);

        var saved = await leader.DoAsync("/quan-tri/trang/moi", "Lưu trang", ("Input.Title", "Lịch tiếp công dân"), ("Input.Body", "Thứ **Năm** hằng tuần <script>x</script>"));
        Assert.Contains("Đã lưu trang.", saved.Words, StringComparison.Ordinal);
        var page = await citizen.OpenAsync("/trang/lich-tiep-cong-dan");
        Assert.Equal("Năm", page.Document.QuerySelector(".article-body strong")!.TextContent);
        Assert.Null(page.Document.QuerySelector(".article-body script"));
        await leader.DoAsync(saved.Url.AbsolutePath, "Lưu trang", ("Input.IsPublic", "false"));
        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/trang/lich-tiep-cong-dan")).Status);
        using var desk = await app.DeskAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/quan-tri/trang")).Status);
    }

    [Fact]
    public async Task The_editor_shows_what_it_will_look_like_and_keeps_what_was_typed()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var writer = await app.ClerkAsync();

        var shown = await writer.SubmitAsync(await writer.OpenAsync("/quan-tri/tin-bai/moi"), "Xem trước", ("Input.Body", "**đậm**\n\n{anh:1}"));

        Assert.Equal("đậm", shown.Document.QuerySelector(".article-body strong")!.TextContent);
        Assert.Equal("**đậm**\n\n{anh:1}", ((AngleSharp.Html.Dom.IHtmlTextAreaElement)shown.Document.QuerySelector("#Input_Body")!).Value);
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.Articles.CountAsync()));
    }

    private static async Task<List<string>> FoundAsync(Visitor citizen, string words) => Titles(await citizen.OpenAsync($"/tin-tuc?q={Uri.EscapeDataString(words)}"));

    private static List<string> Titles(Seen page) => [.. page.Document.QuerySelectorAll(".teaser-title").Select(t => t.TextContent)];
}
