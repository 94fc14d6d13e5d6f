using System.Net.Http.Headers;
using System.Security.Cryptography;
using MotCua.Dossiers;
using MotCua.Notifications;
using MotCua.Portal.Own;

namespace MotCua.Portal;

public class CheckResultTests
{
    [Fact]
    public async Task Anyone_learns_whether_a_file_is_the_issued_unchanged_result_and_nothing_about_a_person()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dossier = await app.SettledFromAsync();
        await app.WithResultAsync(dossier);

        var genuine = await UploadAsync(app, dossier.Code, OwnGiven.Result);
        Assert.Contains("Đúng là kết quả đã phát hành", genuine.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Lành", genuine.Words, StringComparison.Ordinal);
        Assert.Contains("Không khớp", (await UploadAsync(app, dossier.Code, [.. OwnGiven.Result, 0x20])).Words, StringComparison.Ordinal);
        Assert.Contains("Không khớp", (await UploadAsync(app, "H11.20.14-240426-9999", OwnGiven.Result)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hash_may_be_typed_and_a_withdrawn_file_or_a_reopened_dossier_is_said_to_hold_no_more()
    {
        await using var app = await MotCuaApp.StartAsync();
        var dossier = await app.SettledFromAsync();
        var file = await app.WithResultAsync(dossier);
        var hash = Convert.ToHexString(SHA256.HashData(OwnGiven.Result));
        using var visitor = app.Anyone();

        Assert.Contains("Đúng là kết quả", (await TypeAsync(visitor, dossier.Code, hash)).Words, StringComparison.Ordinal);
        Assert.Contains("64 chữ số", (await TypeAsync(visitor, dossier.Code, "abc")).Errors, StringComparison.Ordinal);
        Assert.Contains("Chọn tệp", (await TypeAsync(visitor, dossier.Code, "")).Errors, StringComparison.Ordinal);
        await app.ChangeAsync(dossier.Id, d => d.Reopen("Sai tên", null, app.Clock.GetUtcNow().UtcDateTime));
        Assert.Contains("không còn là kết quả có hiệu lực", (await TypeAsync(visitor, dossier.Code, hash)).Words, StringComparison.Ordinal);
        Assert.NotEqual(0, file.Id);
    }

    private static async Task<Seen> TypeAsync(Visitor visitor, string code, string hash) =>
        await visitor.SubmitAsync(await visitor.OpenAsync("/kiem-tra-ket-qua"), "Kiểm tra", ("Input.Code", code), ("Input.Hash", hash));

    private static async Task<Seen> UploadAsync(MotCuaApp app, string code, byte[] content)
    {
        using var visitor = app.Anyone();
        var page = await visitor.OpenAsync("/kiem-tra-ket-qua");
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Fields((AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("main form")!).Where(f => f.Name != "Input.Code")) body.Add(new StringContent(value), name);
        body.Add(new StringContent(code), "Input.Code");
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        body.Add(file, "Input.File", "ket-qua.pdf");
        return await visitor.FollowAsync(await visitor.Http.PostAsync("/kiem-tra-ket-qua", body));
    }
}
