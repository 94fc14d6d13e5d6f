using System.Net;
using System.Text;
using MotCua.Dossiers;
using MotCua.News;

namespace MotCua.Dialogues;

public class DocumentsTests
{
    private static readonly byte[] Plan = Encoding.UTF8.GetBytes("%PDF-1.7 kế hoạch đối thoại");

    [Fact]
    public async Task Papers_are_kept_with_the_dialogue_and_those_made_public_are_everybodys()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dialogue = await app.AnnouncedAsync();
        var address = $"/to-chuc-doi-thoai/{dialogue.Id}/tai-lieu";
        using var desk = await app.DeskAsync();
        var kept = await desk.UploadAsync(address, "Đính kèm", "Uploads", "ke-hoach.pdf", Plan, ("Label", "Kế hoạch đối thoại"));
        Assert.Equal("", kept.Errors);
        await desk.UploadAsync(address, "Đính kèm", "Uploads", "danh-sach.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 tên người dân"), ("Label", "Danh sách đại biểu"));
        var file = kept.Document.QuerySelector("td a")!.GetAttribute("href")!;
        using var anyone = app.Anyone();
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync($"/doi-thoai/{dialogue.Id}/tep/{file.Split('/')[^1]}")).Status);

        using var leader = await app.LeaderAsync();
        var published = await leader.SubmitAsync(await leader.OpenAsync(address), "Công khai");
        Assert.Equal("", published.Errors);

        var page = await anyone.OpenAsync($"/doi-thoai/{dialogue.Id}");
        var link = page.Document.QuerySelectorAll("a").Single(a => a.TextContent == "Kế hoạch đối thoại").GetAttribute("href")!;
        Assert.Equal(Plan, await anyone.Http.GetByteArrayAsync(new Uri(link, UriKind.Relative)));
        Assert.DoesNotContain("Danh sách đại biểu", page.Words, StringComparison.Ordinal);
        Assert.Equal(Plan, await desk.Http.GetByteArrayAsync(new Uri(file, UriKind.Relative)));
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task What_is_public_is_first_taken_back_then_withdrawn_with_a_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dialogue = await app.AnnouncedAsync();
        var address = $"/to-chuc-doi-thoai/{dialogue.Id}/tai-lieu";
        using var desk = await app.DeskAsync();
        using var leader = await app.LeaderAsync();
        await desk.UploadAsync(address, "Đính kèm", "Uploads", "ke-hoach.pdf", Plan, ("Label", "Kế hoạch đối thoại"));
        await leader.SubmitAsync(await leader.OpenAsync(address), "Công khai");
        Assert.DoesNotContain((await desk.OpenAsync(address)).Document.QuerySelectorAll("button"), b => b.TextContent.StartsWith("Gỡ", StringComparison.Ordinal));

        await leader.SubmitAsync(await leader.OpenAsync(address), "Thôi công khai");
        var page = await desk.OpenAsync(address);
        Assert.Contains("Ghi lý do gỡ", (await desk.SubmitAsync(page, "Gỡ")).Errors, StringComparison.Ordinal);
        var withdrawn = await desk.SubmitAsync(page, "Gỡ", ("why", "Nhầm bản"), ("__once", "lan-hai"));

        Assert.Contains("Chưa có tài liệu", withdrawn.Words, StringComparison.Ordinal);
        using var anyone = app.Anyone();
        Assert.DoesNotContain("Kế hoạch đối thoại", (await anyone.OpenAsync($"/doi-thoai/{dialogue.Id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_in_disguise_is_refused_and_only_who_concludes_makes_public()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dialogue = await app.AnnouncedAsync();
        var address = $"/to-chuc-doi-thoai/{dialogue.Id}/tai-lieu";
        using var desk = await app.DeskAsync();
        Assert.Contains("không khớp với tên", (await desk.UploadAsync(address, "Đính kèm", "Uploads", "ke-hoach.pdf", "MZ"u8.ToArray(), ("Label", "Kế hoạch"))).Errors, StringComparison.Ordinal);
        Assert.Contains("Ghi tên tài liệu", (await desk.UploadAsync(address, "Đính kèm", "Uploads", "ke-hoach.pdf", Plan)).Errors, StringComparison.Ordinal);
        var page = await desk.UploadAsync(address, "Đính kèm", "Uploads", "ke-hoach.pdf", Plan, ("Label", "Kế hoạch"));

        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => b.TextContent.Contains("Công khai", StringComparison.Ordinal));
        using var stranger = await app.StrangerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).Status);
    }
}
