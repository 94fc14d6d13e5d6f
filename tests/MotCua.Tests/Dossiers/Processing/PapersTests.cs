using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;

namespace MotCua.Dossiers.Processing;

public class PapersTests
{
    [Fact]
    public async Task A_paper_found_bad_is_written_down_with_the_reason()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldAsync();
        using var specialist = await app.SpecialistAsync();
        var form = await specialist.OpenAsync($"/ho-so/{id}/giay-to");

        var silent = await specialist.SubmitAsync(form, "Lưu", ("Input.Papers[0].Verdict", $"{(int)PaperVerdict.Bad}"));
        var page = await specialist.SubmitAsync(form, "Lưu", ("Input.Papers[0].Verdict", $"{(int)PaperVerdict.Bad}"), ("Input.Papers[0].Note", "Thiếu chữ ký"));

        Assert.Equal("Giấy tờ «Tờ khai» chưa đạt: ghi rõ vì sao.", silent.Errors);
        Assert.Contains("Kiểm tra giấy tờ: 1/2 đạt.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Thiếu chữ ký", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_is_added_to_its_paper()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        using var desk = await app.DeskAsync();

        var page = await UploadAsync(desk, id, "ban-quet.pdf", "%PDF-1.7 bản quét"u8.ToArray());

        Assert.Equal("", page.Errors);
        Assert.NotNull(page.Document.QuerySelector("ul.files a[download]"));
        Assert.Contains("Đính kèm tệp «ban-quet.pdf» – Tờ khai.", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_renamed_to_look_like_a_scan_is_refused()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        using var desk = await app.DeskAsync();

        var page = await UploadAsync(desk, id, "ban-quet.pdf", "MZ this is a program"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("nội dung không khớp với tên", page.Errors, StringComparison.Ordinal);
        Assert.Null((await desk.OpenAsync($"/ho-so/{id}")).Document.QuerySelector("ul.files a"));
    }

    [Fact]
    public async Task Saving_without_a_change_is_told()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        using var desk = await app.DeskAsync();

        Assert.Contains("Chưa có gì thay đổi", (await desk.SubmitAsync(await desk.OpenAsync($"/ho-so/{id}/giay-to"), "Lưu")).Errors, StringComparison.Ordinal);
    }

    private static async Task<Seen> UploadAsync(Visitor visitor, long id, string name, byte[] content)
    {
        var form = await visitor.OpenAsync($"/ho-so/{id}/giay-to");
        using var body = new MultipartFormDataContent();
        foreach (var (field, value) in Visitor.Fields((IHtmlFormElement)form.Document.QuerySelector("form[enctype]")!)) body.Add(new StringContent(value), field);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        body.Add(file, "Scans", name);
        return await visitor.FollowAsync(await visitor.Http.PostAsync(form.Url, body));
    }
}
