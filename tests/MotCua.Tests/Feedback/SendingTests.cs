using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using MotCua.Files;

namespace MotCua.Feedback;

public class SendingTests
{
    [Fact]
    public async Task Anybody_sends_feedback_and_gets_a_code_a_secret_and_two_dates()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var citizen = app.Anyone();

        var receipt = await citizen.SubmitAsync(await citizen.OpenAsync("/phan-anh"), "Gửi", FeedbackGiven.Typed);

        var found = await app.FeedbackAsync("PA-H11.20.14-2024-0001");
        Assert.Contains(found.Code, receipt.Words, StringComparison.Ordinal);
        Assert.Contains(found.TrackingSecret, receipt.Words, StringComparison.Ordinal);
        Assert.Contains("03/05/2024 17:00", receipt.Words, StringComparison.Ordinal); // two working days after Friday 26/4: the 27th and 28th, 30/4 and 1/5 are off, the 29th was moved to Saturday 4/5
        Assert.Contains("Qua: Trang công khai", receipt.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_law_asks_for_a_sender_and_nothing_typed_is_lost_when_one_is_missing()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var citizen = app.Anyone();

        var refused = await citizen.SubmitAsync(await citizen.OpenAsync("/phan-anh"), "Gửi", [.. FeedbackGiven.Typed.Where(t => t.Name != "Input.Phone")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Nhập số điện thoại", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("mỗi lần được báo thiếu", refused.Text, StringComparison.Ordinal);
        Assert.False(await app.InScopeAsync((_, db) => db.FeedbackCases.AnyAsync()));
    }

    [Fact]
    public async Task A_program_that_fills_every_box_is_refused()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var robot = app.Anyone();

        var refused = await robot.SubmitAsync(await robot.OpenAsync("/phan-anh"), "Gửi", [.. FeedbackGiven.Typed, ("Website", "http://spam.example")]);

        Assert.Contains("phải để trống", refused.Errors, StringComparison.Ordinal);
        Assert.False(await app.InScopeAsync((_, db) => db.FeedbackCases.AnyAsync()));
    }

    [Fact]
    public async Task Pressed_twice_it_is_sent_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var citizen = app.Anyone();
        var form = await citizen.OpenAsync("/phan-anh");

        var first = await citizen.SubmitAsync(form, "Gửi", FeedbackGiven.Typed);
        var second = await citizen.SubmitAsync(form, "Gửi", FeedbackGiven.Typed);

        Assert.Equal(first.Url, second.Url);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.FeedbackCases.CountAsync()));
    }

    [Fact]
    public async Task One_address_cannot_flood_the_ward()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var citizen = app.Anyone();
        var form = await citizen.OpenAsync("/phan-anh");
        for (var i = 0; i < 20; i++) await citizen.SubmitAsync(form, "Gửi");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await citizen.SubmitAsync(form, "Gửi", FeedbackGiven.Typed)).Status);
        Assert.Equal(HttpStatusCode.OK, (await citizen.GetAsync("/phan-anh")).Status);
    }

    [Fact]
    public async Task A_picture_goes_along_and_a_program_named_as_one_does_not()
    {
        await using var app = await MotCuaApp.StartAsync();

        var bad = await UploadAsync(app, "anh.png", "MZ this is a program"u8.ToArray());
        var good = await UploadAsync(app, "anh.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]);

        Assert.Contains("không phải bản quét hợp lệ", bad.Errors, StringComparison.Ordinal);
        var kept = await app.FeedbackAsync("PA-H11.20.14-2024-0001"); // the refused one took no number
        Assert.Equal("anh.png", await app.InScopeAsync((_, db) => db.Set<StoredFile>().Where(f => f.OwnerId == kept.Id).Select(f => f.Name).SingleAsync()));
        Assert.Equal(HttpStatusCode.OK, good.Status);
        using var desk = await app.DeskAsync();
        var page = await desk.OpenAsync($"/xu-ly-phan-anh/{kept.Id}");
        var file = await desk.Http.GetAsync(new Uri(page.Document.QuerySelector("a[href*='/tep/']")!.GetAttribute("href")!, UriKind.Relative));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task Guessing_secrets_is_stopped_and_an_unknown_code_is_answered_like_a_wrong_secret()
    {
        await using var app = await MotCuaApp.StartAsync();
        var found = await app.SentAsync();
        using var stranger = app.Anyone();

        var wrong = await stranger.GetAsync($"/phan-anh/{found.Code}?m=AAAAAAAA");
        var unknown = await stranger.GetAsync("/phan-anh/PA-H11.20.14-2024-9999?m=AAAAAAAA");
        for (var i = 0; i < 9; i++) await stranger.GetAsync($"/phan-anh/{found.Code}?m=AAAAAAA{i}");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (wrong.Status, unknown.Status));
        Assert.Equal(wrong.Document.QuerySelector(".alert")!.TextContent, unknown.Document.QuerySelector(".alert")!.TextContent);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.GetAsync(found.Followed())).Status);
    }

    private static async Task<Seen> UploadAsync(MotCuaApp app, string name, byte[] content)
    {
        using var citizen = app.Anyone();
        var request = Visitor.FormOf(await citizen.OpenAsync("/phan-anh"), "Gửi", FeedbackGiven.Typed);
        var fields = System.Web.HttpUtility.ParseQueryString(await request.Content!.ReadAsStringAsync());
        using var body = new MultipartFormDataContent();
        foreach (var key in fields.AllKeys) body.Add(new StringContent(fields[key]!), key!);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        body.Add(file, "Uploads", name);
        return await citizen.FollowAsync(await citizen.Http.PostAsync(request.RequestUri, body));
    }
}
