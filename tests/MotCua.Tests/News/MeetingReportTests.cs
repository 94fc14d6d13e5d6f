using Microsoft.EntityFrameworkCore;
using MotCua.Visits;

namespace MotCua.News;

/// <summary>A ward's report of its meeting on administrative reform, as wards publish it: every part of it has its place.</summary>
public class MeetingReportTests
{
    private const string Title = "Phường họp đánh giá công tác cải cách hành chính 04 tháng đầu năm 2024";

    // As pasted from a document: indented by spaces, blank lines made of spaces that do not break.
    private const string Body = "Thực hiện kế hoạch năm, chiều ngày 23/4/2024, UBND phường họp đánh giá công tác cải cách hành chính.\n\n Tham dự có Chủ tịch UBND phường, chủ trì hội nghị.\n\n{anh:1}\n\u00a0\n\nKết quả giải quyết hồ sơ đúng hạn và trước hạn là 2.890/2.907 hồ sơ, đạt 99,4%.\n\n         Tại hội nghị, lãnh đạo UBND phường kiến nghị mở thêm các lớp tập huấn./.";

    [Fact]
    public async Task Is_written_approved_and_read_as_such_an_article()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var writer = await app.ClerkAsync();
        var category = await app.InScopeAsync((_, db) => db.NewsCategories.Where(c => c.Name == "Cải cách hành chính").Select(c => c.Id).SingleAsync());
        var address = await writer.WriteAsync(("Input.Title", Title), ("Input.Dateline", "http://duclong.example.gov.vn"), ("Input.Body", Body), ("Input.Author", "Thuý Vân"), ("Input.PhotoCredit", "Thuý Vân"), ("Input.CategoryId", $"{category}"));
        await writer.UploadAsync($"{address}/anh-tep", "Thêm ảnh", "Picture", "hop.jpg", NewsGiven.Photograph(), ("Alt", "Cán bộ ngồi quanh bàn họp"), ("Caption", "Toàn quang cảnh hội nghị"));
        await writer.DoAsync(address, "Trình duyệt");
        using var leader = await app.LeaderAsync();
        await leader.DoAsync(address, "Duyệt đăng");

        using var citizen = app.Anyone();
        var read = await citizen.OpenAsync("/tin-tuc/phuong-hop-danh-gia-cong-tac-cai-cach-hanh-chinh-04-thang-dau-nam-2024");
        var article = read.Document.QuerySelector("article")!;
        Assert.Equal(Title, article.QuerySelector("h1")!.TextContent);
        Assert.Equal("(http://duclong.example.gov.vn)", article.QuerySelector(".article-dateline")!.TextContent);
        Assert.Equal("Toàn quang cảnh hội nghị", article.QuerySelector("figure figcaption")!.TextContent);
        Assert.Equal("Cán bộ ngồi quanh bàn họp", article.QuerySelector("figure img")!.GetAttribute("alt"));
        Assert.Equal(4, article.QuerySelectorAll(".article-body > p").Length);
        Assert.Equal("FIGURE", article.QuerySelectorAll(".article-body > p")[1].NextElementSibling!.TagName);
        Assert.Contains("2.890/2.907 hồ sơ, đạt 99,4%", article.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tin bài, hình ảnh: Thuý Vân", article.QuerySelector(".article-byline")!.TextContent);
        Assert.Contains("26/04/2024 09:00 (GMT+7)", Words(article.TextContent), StringComparison.Ordinal);
        var beside = read.Document.QuerySelector("aside")!;
        Assert.Equal(["Đang truy cập: 1", "Hôm nay: 1", "Trong tuần: 1", "Tháng hiện tại: 1", "Tổng lượt truy cập: 1"], beside.QuerySelectorAll(".visits > div").Select(d => $"{d.QuerySelector("dt")!.TextContent}: {d.QuerySelector("dd")!.TextContent}"));
        Assert.Equal("/dang-nhap", beside.QuerySelectorAll("a").First(a => a.TextContent == "Đăng nhập").GetAttribute("href"));
    }

    [Fact]
    public async Task Its_readers_are_counted_and_it_stands_on_the_front_page()
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = await app.PublishedAsync(Title, ("Input.Lead", "Kết quả bốn tháng đầu năm."));
        await app.LookAsync("Mozilla/5.0 Firefox/125.0", path: address);
        await app.LookAsync("Mozilla/5.0 Firefox/125.0", path: address);
        await app.FlushAsync();

        using var citizen = app.Anyone();
        Assert.Contains("Lượt xem: 2", (await citizen.OpenAsync(address)).Words, StringComparison.Ordinal);
        var home = await citizen.OpenAsync("/");
        Assert.Equal(address, home.Document.QuerySelectorAll("a").Single(a => a.TextContent == Title).GetAttribute("href"));
        Assert.Contains("Kết quả bốn tháng đầu năm.", home.Words, StringComparison.Ordinal);
        using var leader = await app.LeaderAsync();
        var figures = await leader.OpenAsync("/quan-tri/truy-cap");
        Assert.Contains($"{Title}2", figures.Document.QuerySelectorAll("table")[1].TextContent, StringComparison.Ordinal);
    }

    private static string Words(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\s+", " ");
}
