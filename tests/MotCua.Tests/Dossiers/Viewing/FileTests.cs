using System.Net;

namespace MotCua.Dossiers.Viewing;

public class FileTests
{
    [Fact]
    public async Task A_file_is_downloaded_and_never_opened_in_place()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        var file = await app.AttachedAsync(id, "tờ khai.pdf");
        using var desk = await app.DeskAsync();

        var answer = await desk.Http.GetAsync($"/ho-so/{id}/tep/{file}");

        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.StartsWith("%PDF-1.4", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_agency_or_of_another_dossier_is_not_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, other) = (await app.ReceivedAsync(), await app.ReceivedAsync("Trần Văn Khác"));
        var file = await app.AttachedAsync(id);
        using var desk = await app.DeskAsync();
        using var stranger = await app.StrangerAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/ho-so/{id}/tep/{file}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"/ho-so/{other}/tep/{file}")).Status);
    }

    [Fact]
    public async Task A_withdrawn_file_is_gone_but_its_story_stays()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        var file = await app.AttachedAsync(id);
        using var desk = await app.DeskAsync();

        var page = await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}"), "Gỡ", ("Why", "Quét nhầm hồ sơ người khác"));

        Assert.Contains("Gỡ tệp «to-khai.pdf» – Quét nhầm hồ sơ người khác.", page.Words, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector($"a[href$='/tep/{file}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync($"/ho-so/{id}/tep/{file}")).Status);
    }
}
