using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Staff;

public class StandingTests
{
    [Fact]
    public async Task The_list_says_who_meets_the_standard_who_does_not_and_why()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        var whole = await app.MemberAsync(null, "Phan Thị Cúc", (await PostAddressAsync(app))!);
        await app.LearntAsync(whole, "dao-tao/thac-si", "20/06/2015", "Luật");
        await app.LearntAsync(whole, "tin-hoc/co-ban", "20/06/2015");
        using var leader = await app.LeaderAsync();

        var all = await leader.OpenAsync("/nhan-su");
        var missing = await leader.OpenAsync("/nhan-su?tieu-chuan=Lacking");
        var searched = await leader.OpenAsync("/nhan-su?q=cuc");

        Assert.Contains("50,0 %đạt chuẩn, 1/2 người", all.Words, StringComparison.Ordinal);
        Assert.Contains("2/2có mặt / biên chế giao", all.Words, StringComparison.Ordinal);
        Assert.Contains("Tin học: cần Ứng dụng công nghệ thông tin cơ bản trở lên; chưa có", missing.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Phan Thị Cúc", missing.Words, StringComparison.Ordinal);
        Assert.Contains("Phan Thị Cúc", searched.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Văn Đức", searched.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        foreach (var (handler, type) in new[] { ("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ("Pdf", "application/pdf") })
            Assert.Equal(type, (await leader.Http.GetAsync(new Uri($"/nhan-su?tieu-chuan=Lacking&handler={handler}", UriKind.Relative))).Content.Headers.ContentType!.MediaType);
        Assert.Contains("Tin học", (await leader.OpenAsync(duc)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_share_of_a_day_is_of_the_facts_of_that_day()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        Assert.Equal("", (await app.LearntAsync(duc, "tin-hoc/co-ban", "15/04/2024")).Errors);
        using var leader = await app.LeaderAsync();
        using var clerk = await app.ClerkAsync();

        Assert.Contains("0/1 người", (await leader.OpenAsync("/nhan-su?ngay=14/04/2024")).Words, StringComparison.Ordinal);
        Assert.Contains("1/1 người", (await leader.OpenAsync("/nhan-su?ngay=15/04/2024")).Words, StringComparison.Ordinal);
        Assert.Contains("chưa có ai giữ vị trí", (await leader.OpenAsync("/nhan-su?ngay=31/01/2024")).Words, StringComparison.Ordinal);
        var post = await PostAddressAsync(app);
        Assert.Equal("", (await clerk.SubmitAsync(await clerk.OpenAsync($"{post}/quy-dinh"), "Đặt quy định", ("Terms.ValidFrom", "01/06/2024"), ("Terms.Source", "Quyết định 30"), ("Terms.Grades[1]", "ly-luan/trung-cap"))).Errors);
        Assert.Contains("1/1 người", (await leader.OpenAsync("/nhan-su?ngay=31/05/2024")).Words, StringComparison.Ordinal);
        Assert.Contains("Lý luận chính trị: cần Trung cấp lý luận chính trị trở lên; chưa có", (await leader.OpenAsync("/nhan-su?ngay=01/06/2024")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Degrees_are_seen_by_their_owner_and_by_who_may_and_by_nobody_else()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        using var own = await app.SpecialistAsync();
        using var head = await app.SectionHeadAsync();
        using var stranger = await app.StrangerAsync();

        Assert.Contains("Luật kinh tế", (await own.OpenAsync("/nhan-su/cua-toi")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await own.GetAsync("/nhan-su")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await own.GetAsync($"{duc}/van-bang")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync(duc)).Status);
        Assert.Contains("chưa có hồ sơ nhân sự", (await head.OpenAsync("/nhan-su/cua-toi")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(duc)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync((await PostAddressAsync(app))!)).Status);
    }

    internal static async Task<string?> PostAddressAsync(MotCuaApp app) =>
        await app.InScopeAsync(async (_, db) => $"/nhan-su/vi-tri/{(await db.StaffPosts.SingleAsync()).Id}");
}
