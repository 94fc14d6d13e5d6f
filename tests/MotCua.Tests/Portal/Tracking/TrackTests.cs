using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;
using MotCua.Dossiers.OneStop;

namespace MotCua.Portal.Tracking;

public class TrackTests
{
    [Fact]
    public async Task Whoever_holds_the_receipt_sees_state_steps_and_why_the_date_is_what_it_is()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (code, secret) = await ReceivedAsync(app);
        using var citizen = app.Anyone();

        var seen = await citizen.OpenAsync($"/tra-cuu/{code}?m={secret.ToLowerInvariant()}");

        Assert.Contains("Được tiếp nhận", seen.Words, StringComparison.Ordinal);
        Assert.Contains("04/05/2024 17:00", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Hoán đổi", seen.Words, StringComparison.Ordinal);
        Assert.Equal("Đã tiếp nhận", seen.Document.QuerySelector(".track-steps strong")!.TextContent);
    }

    [Fact]
    public async Task The_page_tells_no_name_no_number_and_no_address_of_anybody()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (code, secret) = await ReceivedAsync(app);
        using var citizen = app.Anyone();

        var text = (await citizen.OpenAsync($"/tra-cuu/{code}?m={secret}")).Text;

        Assert.All(["Nguyễn Thị Ánh", "Trần Thị Mai", "060190001234", "0912", "Khu phố 5", "bằng tốt nghiệp"], told => Assert.DoesNotContain(told, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_code_may_be_typed_with_small_letters_and_spaces()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (code, secret) = await ReceivedAsync(app);
        using var citizen = app.Anyone();
        var form = await citizen.OpenAsync("/tra-cuu");

        var seen = await citizen.SubmitAsync(form, "Xem", ("ma", $" {code.ToLowerInvariant()} "), ("m", $" {secret} "));

        Assert.Contains(code, seen.Document.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_and_an_unknown_code_are_answered_alike()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (code, _) = await ReceivedAsync(app);
        using var stranger = app.Anyone();

        var wrong = await stranger.GetAsync($"/tra-cuu/{code}?m=AAAAAA");
        var unknown = await stranger.GetAsync("/tra-cuu/H11.20.14-240426-9999?m=AAAAAA");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (wrong.Status, unknown.Status));
        Assert.Equal(wrong.Document.QuerySelector(".alert")!.TextContent, unknown.Document.QuerySelector(".alert")!.TextContent);
    }

    [Fact]
    public async Task Guessing_is_stopped_after_ten_wrong_secrets_and_the_right_one_waits_too()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (code, secret) = await ReceivedAsync(app);
        using var stranger = app.Anyone();
        for (var i = 0; i < 10; i++) await stranger.GetAsync($"/tra-cuu/{code}?m=AAAA{i:00}");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await stranger.GetAsync($"/tra-cuu/{code}?m={secret}")).Status);
    }

    [Fact]
    public async Task Who_holds_the_receipt_of_a_dossier_made_void_is_told_so_and_has_guessed_nothing()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (code, secret) = await ReceivedAsync(app);
        await app.InScopeAsync(async (_, db) =>
        {
            (await db.Dossiers.SingleAsync()).Void("Lập trùng", app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });
        using var citizen = app.Anyone();

        for (var i = 0; i < 12; i++)
        {
            var seen = await citizen.GetAsync($"/tra-cuu/{code}?m={secret}");
            Assert.Equal(HttpStatusCode.Gone, seen.Status);
            Assert.Contains("đã được hủy", seen.Document.QuerySelector(".alert")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_the_secret_the_page_asks_for_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (code, _) = await ReceivedAsync(app);
        using var citizen = app.Anyone();

        var seen = await citizen.OpenAsync($"/tra-cuu/{code}");

        Assert.Contains("Nhập thêm mã bí mật", seen.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Được tiếp nhận", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_page_nor_browser_keeps_what_was_looked_up()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (code, secret) = await ReceivedAsync(app);
        using var citizen = app.Anyone();

        var answer = await citizen.Http.GetAsync($"/tra-cuu/{code}?m={secret}");

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    private static async Task<(string Code, string Secret)> ReceivedAsync(MotCuaApp app)
    {
        using var desk = await app.DeskAsync();
        await desk.SubmitAsync(await desk.IntakeFormAsync(await app.ProcedureAsync()), "Tiếp nhận và in", IntakeGiven.Owner);
        return await app.InScopeAsync(async (_, db) =>
        {
            var dossier = await db.Dossiers.AsNoTracking().SingleAsync();
            return (dossier.Code, dossier.TrackingSecret);
        });
    }
}
