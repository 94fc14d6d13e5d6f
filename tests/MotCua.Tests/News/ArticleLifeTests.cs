using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;

namespace MotCua.News;

public class ArticleLifeTests
{
    [Fact]
    public async Task Nobody_but_the_ward_reads_a_draft_a_waiting_a_scheduled_or_a_withdrawn_article()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var people = await PeopleAsync(app);
        var (writer, leader, citizen) = people;
        var address = await writer.WriteAsync(("Input.Title", "Lịch tiêm chủng tháng Năm"), ("Input.Body", "Nội dung."));
        async Task HiddenAsync() => Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync("/tin-tuc/lich-tiem-chung-thang-nam")).Status);

        await HiddenAsync();
        await writer.DoAsync(address, "Trình duyệt");
        await HiddenAsync();
        Assert.Contains("Bài sẽ lên cổng lúc 26/04/2024 15:00", (await leader.DoAsync(address, "Duyệt đăng", ("At", "26/04/2024 15:00"))).Words, StringComparison.Ordinal);
        await HiddenAsync();
        app.MoveTo("2024-04-26T15:00");
        await citizen.OpenAsync("/tin-tuc/lich-tiem-chung-thang-nam");
        var gone = await leader.DoAsync(address, "Gỡ bài", ("Reason", "Lịch đã đổi"));
        await HiddenAsync();
        Assert.DoesNotContain("Lịch tiêm chủng", (await citizen.OpenAsync("/tin-tuc")).Words, StringComparison.Ordinal);
        Assert.Contains("Gỡ bài: Lịch đã đổi", gone.Words, StringComparison.Ordinal);
        Assert.Contains("Duyệt, đăng lúc 26/04/2024 15:00", gone.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_writer_does_not_approve_their_own_article_unless_a_role_says_so()
    {
        await using var app = await MotCuaApp.StartAsync();
        await AllowAsync(app, "Lãnh đạo", Permission.WriteNews);
        using var leader = await app.LeaderAsync();
        var address = await leader.WriteAsync(("Input.Title", "Thư chúc mừng"), ("Input.Body", "Nội dung."));
        await leader.DoAsync(address, "Trình duyệt");

        Assert.Contains("Người viết không tự duyệt bài của mình", (await leader.DoAsync(address, "Duyệt đăng")).Errors, StringComparison.Ordinal);

        await AllowAsync(app, "Lãnh đạo", Permission.PublishOwnNews);
        Assert.Contains("Đã đăng bài.", (await leader.DoAsync(address, "Duyệt đăng")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_only_writes_cannot_approve_and_sees_why_it_came_back()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var people = await PeopleAsync(app);
        var (writer, leader, _) = people;
        var address = await writer.WriteAsync(("Input.Title", "Ra quân dọn vệ sinh"), ("Input.Body", "Nội dung."));
        var waiting = await writer.DoAsync(address, "Trình duyệt");
        Assert.DoesNotContain(waiting.Document.QuerySelectorAll("button"), b => b.TextContent.Contains("Duyệt đăng", StringComparison.Ordinal));
        // What the leader's page would send, sent by the writer.
        using var forged = new HttpRequestMessage(HttpMethod.Post, new Uri(waiting.Url, "?handler=Publish"));
        var fields = Visitor.Fields((AngleSharp.Html.Dom.IHtmlFormElement)(await writer.OpenAsync($"{address}/sua")).Document.QuerySelector("main form")!).Where(f => f.Name.StartsWith("__", StringComparison.Ordinal));
        forged.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        Assert.Contains("Chỉ người được duyệt tin bài", (await writer.FollowAsync(await writer.Http.SendAsync(forged))).Errors, StringComparison.Ordinal);

        await leader.DoAsync(address, "Trả lại người viết", ("Reason", "Thiếu tên khu phố"));
        Assert.Contains("Cần sửa: Thiếu tên khu phố", (await writer.OpenAsync(address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_its_own_and_stays_once_it_was_public()
    {
        await using var app = await MotCuaApp.StartAsync();
        var first = await app.PublishedAsync("Thông báo nghỉ lễ");
        Assert.Equal("/tin-tuc/thong-bao-nghi-le", first);
        Assert.Equal("/tin-tuc/thong-bao-nghi-le-2", await app.PublishedAsync("Thông báo nghỉ lễ"));

        using var leader = await app.LeaderAsync();
        var id = await app.InScopeAsync((_, db) => db.Articles.Where(a => a.Slug == "thong-bao-nghi-le").Select(a => a.Id).SingleAsync());
        var again = await leader.DoAsync($"/quan-tri/tin-bai/{id}/sua", "Lưu đính chính", ("Input.Title", "Thông báo nghỉ lễ 30/4"));
        Assert.Contains("Nhập lý do đính chính", again.Errors, StringComparison.Ordinal);
        await leader.DoAsync($"/quan-tri/tin-bai/{id}/sua", "Lưu đính chính", ("Input.Title", "Thông báo nghỉ lễ 30/4"), ("Reason", "Ghi rõ ngày"));
        using var citizen = app.Anyone();
        Assert.Contains("cập nhật 26/04/2024", (await citizen.OpenAsync("/tin-tuc/thong-bao-nghi-le")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_of_another_agency_is_not_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var people = await PeopleAsync(app);
        var (writer, leader, _) = people;
        var foreign = await app.InScopeAsync(async (_, db) =>
        {
            var agency = Agency.Open("xa-ben", new AgencyProfile { Name = "UBND xã bên" });
            var article = Article.Draft(agency.Id, 1, "Người xã bên", "bai-cua-xa-ben", new ArticleContent { Headline = "Bài của xã bên", Body = "x" }, [], MotCuaApp.Start.UtcDateTime);
            var category = NewsCategory.Open(agency.Id, "muc-xa-ben", "Mục xã bên", 1);
            db.AddRange(agency, article, category, StaticPage.Open(agency.Id, "trang-xa-ben", "Trang xã bên", "x", 1, true, MotCuaApp.Start.UtcDateTime));
            await db.SaveChangesAsync();
            return (Article: article.Id, Category: category.Id, Page: await db.StaticPages.Where(p => p.AgencyId == agency.Id).Select(p => p.Id).SingleAsync());
        });

        foreach (var address in new[] { "", "/sua", "/anh-tep" }) Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/quan-tri/tin-bai/{foreign.Article}{address}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/quan-tri/trang/{foreign.Page}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.GetAsync($"/quan-tri/truy-cap?bai={foreign.Article}")).Status);
        Assert.DoesNotContain("xã bên", (await leader.OpenAsync("/quan-tri/tin-bai")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Mục xã bên", (await leader.OpenAsync("/quan-tri/chuyen-muc")).Text, StringComparison.Ordinal);
        var refused = await writer.SubmitAsync(await writer.OpenAsync("/quan-tri/tin-bai/moi"), "Lưu bản nháp", ("Input.Title", "Thử"), ("Input.CategoryId", $"{foreign.Category}"));
        Assert.Contains("Chọn một chuyên mục", refused.Errors, StringComparison.Ordinal);
    }

    private static async Task<People> PeopleAsync(MotCuaApp app) => new(await app.ClerkAsync(), await app.LeaderAsync(), app.Anyone());

    private static Task AllowAsync(MotCuaApp app, string role, Permission permission) => app.InScopeAsync(async (_, db) =>
    {
        var held = await db.Roles.SingleAsync(r => r.Name == role);
        held.Redefine(role, [.. held.Permissions.Select(Enum.Parse<Permission>), permission]);
        await db.SaveChangesAsync();
    });

    private sealed record People(Visitor Writer, Visitor Leader, Visitor Citizen) : IDisposable
    {
        public void Dispose()
        {
            Writer.Dispose();
            Leader.Dispose();
            Citizen.Dispose();
        }
    }
}
