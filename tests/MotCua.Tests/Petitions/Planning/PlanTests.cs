using System.Net;
using MotCua.Access;

namespace MotCua.Petitions.Planning;

public class PlanTests
{
    [Fact]
    public async Task A_plan_is_the_wards_own_until_it_is_published_and_then_everybodys()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        using var anyone = app.Anyone();
        var planned = await AddAsync(desk);
        Assert.Contains("Chưa có lịch tiếp công dân nào", (await anyone.OpenAsync("/lich-tiep-dan")).Words, StringComparison.Ordinal);

        var published = await desk.SubmitAsync(await desk.OpenAsync("/lich-tiep-cong-dan?nam=2024"), "Công bố lịch năm 2024");

        Assert.Contains("Đã công bố 4 buổi tiếp", published.Words, StringComparison.Ordinal);
        Assert.Equal("", planned.Errors);
        var page = await anyone.OpenAsync("/lich-tiep-dan");
        Assert.Equal(4, page.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Thứ 5, 02/05/2024", page.Words, StringComparison.Ordinal);
        Assert.Contains("Lê Minh Quân (Chủ tịch)", page.Words, StringComparison.Ordinal);
        Assert.True((await desk.Http.GetAsync(new Uri("/lich-tiep-cong-dan?nam=2024&handler=Pdf", UriKind.Relative))).IsSuccessStatusCode);
        Assert.Contains("Còn thiếu ở tháng 4, 6, 7", (await desk.OpenAsync("/lich-tiep-cong-dan?nam=2024")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_what_was_published_says_why_to_everybody()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        await desk.SubmitAsync(await AddAsync(desk), "Công bố lịch");
        var plan = await desk.OpenAsync("/lich-tiep-cong-dan?thang=2024-05");
        var form = await desk.OpenAsync(plan.Document.QuerySelectorAll("td a.btn").First(a => a.TextContent.StartsWith("Đổi", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Contains("Ghi lý do thay đổi", (await desk.SubmitAsync(form, "Đổi", ("Input.Day", "03/05/2024"))).Errors, StringComparison.Ordinal);
        Assert.Contains("không làm việc", (await desk.SubmitAsync(form, "Đổi", ("Input.Day", "05/05/2024"), ("Input.Why", "Họp"))).Errors, StringComparison.Ordinal);
        Assert.Equal("", (await desk.SubmitAsync(form, "Đổi", ("Input.Day", "03/05/2024"), ("Input.Why", "Chủ tịch họp thành phố"))).Errors);
        var month = await desk.OpenAsync("/lich-tiep-cong-dan?thang=2024-05");
        await desk.SubmitAsync(month, "Huỷ", ("reason", "Chủ tịch đi công tác"), ("planned", month.Document.QuerySelectorAll("input[name=planned]")[^1].GetAttribute("value")));

        using var anyone = app.Anyone();
        var page = await anyone.OpenAsync("/lich-tiep-dan");
        Assert.Contains("Chủ tịch họp thành phố", page.Words, StringComparison.Ordinal);
        Assert.Contains("Dời từ 02/05/2024", page.Words, StringComparison.Ordinal);
        Assert.Contains("Không tiếp: Chủ tịch đi công tác", page.Words, StringComparison.Ordinal);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task Who_may_only_read_the_plan_changes_nothing_and_the_book_leads_to_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        await AddAsync(desk);
        using var specialist = await app.SpecialistAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await specialist.GetAsync("/lich-tiep-cong-dan")).Status);
        Assert.Contains((await desk.OpenAsync("/so-tiep-cong-dan")).Document.QuerySelectorAll("a"), a => a.GetAttribute("href") == "/lich-tiep-cong-dan?nam=2024");
        await app.InScopeAsync(async (_, db) =>
        {
            foreach (var role in db.Set<Role>().ToList().Where(r => r.Allowed.Contains(Permission.PlanReceptions))) role.Redefine(role.Name, [.. role.Allowed.Where(p => p is not Permission.PlanReceptions)]);
            await db.SaveChangesAsync();
        });
        var read = await desk.OpenAsync("/lich-tiep-cong-dan?thang=2024-05");
        Assert.DoesNotContain(read.Document.QuerySelectorAll("button"), b => b.TextContent is "Thêm" or "Huỷ");
    }

    private static async Task<Seen> AddAsync(Visitor desk) =>
        await desk.SubmitAsync(await desk.OpenAsync("/lich-tiep-cong-dan"), "Thêm", ("Input.Day", "02/05/2024"), ("Input.Receiver", "Lê Minh Quân"), ("Input.IsByHead", "true"), ("Input.Place", "Phòng tiếp công dân"), ("Input.Weeks", "4"));
}
