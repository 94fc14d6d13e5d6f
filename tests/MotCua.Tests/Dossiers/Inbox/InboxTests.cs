using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Inbox;

public class InboxTests
{
    [Fact]
    public async Task A_specialist_finds_theirs_with_what_is_due_first_on_top_and_warned_before_it_is_late()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.HeldAsync("Đến Hạn Trước");
        app.MoveTo("2024-05-03T09:00");
        await app.HeldAsync("Đến Hạn Sau");
        app.MoveTo("2024-05-07T08:00"); // the first is due today at 17:00, within eight working hours
        await app.HeldAsync("Của Đồng Nghiệp", "Lý Thị Thu");
        using var specialist = await app.SpecialistAsync();

        var first = await specialist.OpenAsync("/ban-lam-viec");
        var (mine, rows) = List(first, "Hồ sơ của tôi");

        Assert.Equal("(2)", mine);
        Assert.Contains("Đến Hạn Trước", rows[0], StringComparison.Ordinal);
        Assert.Contains("(sắp đến hạn)", rows[0], StringComparison.Ordinal);
        Assert.Contains("Đến Hạn Sau", rows[1], StringComparison.Ordinal);
        Assert.DoesNotContain("sắp đến hạn", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_role_finds_what_waits_for_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ReceivedAsync("Ở Quầy");
        await app.InSectionAsync("Chờ Phân Công");
        await app.PresentedAsync("Chờ Duyệt");
        var approved = await app.PresentedAsync("Chờ Phát Hành");
        await app.ChangeAsync(approved, d => d.Approve("Lê Minh Quân", "CHỦ TỊCH", app.Clock.UtcNow));
        var ready = await app.PresentedAsync("Chờ Trả");
        await app.ChangeAsync(ready, d => d.Approve("Lê Minh Quân", "CHỦ TỊCH", app.Clock.UtcNow));
        await app.ChangeAsync(ready, d => d.Settle("12/UBND", app.Clock.UtcNow));
        var supplement = await app.HeldAsync("Xin Bổ Sung");
        await app.ChangeAsync(supplement, d => d.ProposeSupplement(["Giấy khai sinh"], "Thiếu", app.Clock.UtcNow, "Nguyễn Văn Đức", null));
        var extension = await app.HeldAsync("Xin Gia Hạn");
        await app.ChangeAsync(extension, d => d.ProposeExtension("Xác minh lâu", app.Clock.UtcNow.AddDays(30), app.Clock.UtcNow, "Nguyễn Văn Đức", null));
        using var desk = await app.DeskAsync();
        using var head = await app.SectionHeadAsync();
        using var leader = await app.LeaderAsync();
        using var clerk = await app.ClerkAsync();

        Assert.Contains("Ở Quầy", await OnlyAsync(desk, "Mới tiếp nhận, chưa chuyển"), StringComparison.Ordinal);
        Assert.Contains("Chờ Trả", await OnlyAsync(desk, "Kết quả chờ trả"), StringComparison.Ordinal);
        Assert.Contains("Xin Bổ Sung", await OnlyAsync(desk, "Đề nghị bổ sung chờ gửi"), StringComparison.Ordinal);
        Assert.Contains("Chờ Phân Công", await OnlyAsync(head, "Chờ phân công"), StringComparison.Ordinal);
        Assert.Contains("Chờ Duyệt", await OnlyAsync(leader, "Chờ duyệt"), StringComparison.Ordinal);
        Assert.Contains("Xin Gia Hạn", await OnlyAsync(leader, "Đề nghị gia hạn"), StringComparison.Ordinal);
        Assert.Contains("Chờ Phát Hành", await OnlyAsync(clerk, "Đã duyệt, chờ phát hành"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_says_what_will_appear()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var specialist = await app.SpecialistAsync();

        Assert.Contains("Hồ sơ được phân công sẽ hiện ở đây", (await specialist.OpenAsync("/ban-lam-viec")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_with_several_roles_has_the_lists_of_all()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.OfficialAsync("Nguyễn Văn Đức", "Công chức chuyên môn", DossierGiven.Section);
        await app.InScopeAsync(async (_, db) =>
        {
            var official = await db.Officials.SingleAsync(o => o.Id == id);
            var clerk = await db.Roles.Where(r => r.Name == "Văn thư").Select(r => r.Id).FirstAsync();
            official.Describe(official.UnitId, official.FullName, official.Title, "", [.. official.RoleIds, clerk]);
            await db.SaveChangesAsync();
        });
        using var both = await app.SpecialistAsync();

        var page = await both.OpenAsync("/ban-lam-viec");

        Assert.Contains("Hồ sơ của tôi", page.Words, StringComparison.Ordinal);
        Assert.Contains("Đã duyệt, chờ phát hành", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_another_agency_is_in_the_inbox()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        await app.PresentedAsync();
        using var stranger = await app.StrangerAsync();

        var page = await stranger.OpenAsync("/ban-lam-viec");

        Assert.Empty(page.Document.QuerySelectorAll("main a.code"));
        Assert.DoesNotContain((await app.DossierAsync(id)).Code, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_inbox_costs_the_same_queries_for_one_dossier_and_for_fifty_and_shows_a_count_of_all()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ReceivedAsync();
        using var desk = await app.DeskAsync();
        await desk.OpenAsync("/ban-lam-viec");
        var one = await CountAsync(app, desk);
        for (var i = 0; i < 49; i++) await app.ReceivedAsync($"Người {i}");

        Assert.Equal(one, await CountAsync(app, desk));
        Assert.Equal("(50)", List(await desk.OpenAsync("/ban-lam-viec"), "Mới tiếp nhận, chưa chuyển").Count);
    }

    [Fact]
    public async Task See_all_opens_the_same_dossiers_in_the_search()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ReceivedAsync("Ở Quầy");
        await app.InSectionAsync("Chờ Phân Công");
        using var desk = await app.DeskAsync();
        var inbox = await desk.OpenAsync("/ban-lam-viec");

        var all = await desk.OpenAsync(inbox.Document.QuerySelectorAll("section a").First(a => a.TextContent == "Xem tất cả").GetAttribute("href")!);

        Assert.Contains("Ở Quầy", all.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Chờ Phân Công", all.Document.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(MotCuaApp app, Visitor visitor)
    {
        using var count = new QueryCount(app);
        await visitor.OpenAsync("/ban-lam-viec");
        Assert.InRange(count.Statements, 1, 16);
        return count.Statements;
    }

    private static async Task<string> OnlyAsync(Visitor visitor, string title)
    {
        var (count, rows) = List(await visitor.OpenAsync("/ban-lam-viec"), title);
        Assert.Equal("(1)", count);
        return Assert.Single(rows);
    }

    private static (string Count, List<string> Rows) List(Seen page, string title)
    {
        var list = page.Document.QuerySelectorAll("main section").Single(s => s.QuerySelector("h2")!.TextContent.StartsWith(title + " (", StringComparison.Ordinal));
        return (list.QuerySelector("h2 span")!.TextContent, [.. list.QuerySelectorAll("tbody tr").Select(r => r.TextContent)]);
    }
}
