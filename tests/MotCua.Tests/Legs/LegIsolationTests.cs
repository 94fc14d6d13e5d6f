using System.Net;
using MotCua.Access;
using MotCua.Dossiers;

namespace MotCua.Legs;

public class LegIsolationTests
{
    [Theory]
    [InlineData(""), InlineData("/tra-loi"), InlineData("/giao"), InlineData("?handler=Take")]
    public async Task A_task_of_another_agency_is_not_found(string address)
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.PoliceIsThereAsync();
        var id = await app.HeldWithPlanAsync();
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice(), app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        var task = await app.TaskAsync();
        using var stranger = await app.OfAgencyAsync("thue-co-so", "Thuế cơ sở", "Người Ngành Khác", Permission.HandleLegs, Permission.AssignDossiers);
        var list = await stranger.OpenAsync("/lien-thong-den");

        Assert.Contains("Không có việc nào đang chờ", list.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/lien-thong-den/{task.Id}{address}")).Status);
        Assert.Equal(task.Version, (await app.TaskAsync()).Version);
    }

    [Fact]
    public async Task The_performer_cannot_open_the_dossier_and_sees_the_owners_number_masked()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var police = await app.PoliceAsync();
        var id = await app.HeldAsync();
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice(), app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        var page = await police.OpenAsync($"/lien-thong-den/{(await app.TaskAsync()).Id}");

        Assert.Equal(HttpStatusCode.NotFound, (await police.GetAsync($"/ho-so/{id}")).Status);
        Assert.Contains("Nguyễn Thị Lành", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("060190000123", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_does_not_see_what_another_one_holds_and_cannot_answer_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var police = await app.PoliceAsync();
        using var colleague = await app.OfAgencyAsync(LegGiven.PoliceCode, LegGiven.Police, "Phan Văn Út", Permission.HandleLegs);
        var id = await app.HeldWithPlanAsync();
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice(), app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        var task = await app.TaskAsync();

        await police.SubmitAsync(await police.OpenAsync($"/lien-thong-den/{task.Id}"), "Nhận việc");

        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync($"/lien-thong-den/{task.Id}/tra-loi")).Status);
    }

    [Fact]
    public async Task Scans_go_along_only_when_the_asker_says_so_and_only_through_the_task()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var police = await app.PoliceAsync();
        var id = await app.HeldAsync();
        await app.AttachedAsync(id);
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice("Không kèm"), app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice("Có kèm") with { WithFiles = true }, app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        var links = (await police.OpenAsync("/lien-thong-den")).Document.QuerySelectorAll("a.code[href^='/lien-thong-den/']").Select(a => a.GetAttribute("href")!).ToList();
        var pages = new List<Seen>();
        foreach (var link in links) pages.Add(await police.OpenAsync(link));

        var without = pages.Single(p => p.Words.Contains("Không kèm", StringComparison.Ordinal));
        var with = pages.Single(p => p.Words.Contains("Có kèm", StringComparison.Ordinal));
        var file = with.Document.QuerySelector("a[href*='/tep/']")!.GetAttribute("href")!;

        Assert.Null(without.Document.QuerySelector("a[href*='/tep/']"));
        Assert.Equal(HttpStatusCode.OK, (await police.GetAsync(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await police.GetAsync(file.Replace(with.Url.AbsolutePath, without.Url.AbsolutePath, StringComparison.Ordinal))).Status);
    }
}
