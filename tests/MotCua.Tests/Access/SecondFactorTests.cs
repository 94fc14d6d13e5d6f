using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Access;

public class SecondFactorTests
{
    private const string Page = "/tai-khoan/xac-thuc-hai-lop";

    [Fact]
    public async Task An_administrator_is_led_to_enrol_before_anything_else_works()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (visitor, _) = await NewAdministratorAsync(app);

        Assert.Equal(Page, (await visitor.GetAsync("/quan-tri/can-bo")).Url.AbsolutePath);
        Assert.Equal(Page, (await visitor.GetAsync("/tai-khoan")).Url.AbsolutePath);
        await EnrolAsync(app, visitor);

        await visitor.OpenAsync("/quan-tri/can-bo");
        Assert.DoesNotContain("Tắt xác thực", (await visitor.OpenAsync(Page)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_cannot_turn_it_off()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var administrator = await app.AdministratorAsync();
        var page = await administrator.OpenAsync(Page);
        using var form = Visitor.FormOf(page, "Tạo mã khôi phục mới", ("Input.Password", Given.Password));
        form.RequestUri = new Uri(page.Url, $"{Page}?handler=TurnOff");

        var refused = await administrator.FollowAsync(await administrator.Http.SendAsync(form));

        Assert.Contains("không tắt được", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_accepted_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var (key, _) = await EnrolAsync(app, desk);
        var id = await app.IdOfAsync("Trần Thị Mai");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var code = Codes.Of(key, app.Clock.GetUtcNow());

        using var first = app.Anyone();
        using var second = app.Anyone();
        var entered = await first.SubmitAsync(await first.SignInAsync(id, returnTo: "/tai-khoan"), "Tiếp tục", ("Input.Code", code));
        var refused = await second.SubmitAsync(await second.SignInAsync(id), "Tiếp tục", ("Input.Code", code));

        Assert.Equal("/tai-khoan", entered.Url.AbsolutePath);
        Assert.Contains("đã dùng", refused.Errors, StringComparison.Ordinal);
        app.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.NotEqual("/dang-nhap/ma-xac-thuc", (await second.SubmitAsync(refused, "Tiếp tục", ("Input.Code", Codes.Of(key, app.Clock.GetUtcNow())))).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_recovery_code_opens_once_and_history_tells()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        var (_, recovery) = await EnrolAsync(app, desk);
        var id = await app.IdOfAsync("Trần Thị Mai");
        using var first = app.Anyone();
        using var second = app.Anyone();

        await first.SubmitAsync(await first.SignInAsync(id), "Tiếp tục", ("Input.Code", recovery[0].ToLowerInvariant()));
        var refused = await second.SubmitAsync(await second.SignInAsync(id), "Tiếp tục", ("Input.Code", recovery[0]));

        await first.OpenAsync("/tai-khoan");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(await app.HistoryOfAsync(id), e => e.Kind == nameof(RecoveryCodeUsed));
        Assert.DoesNotContain(recovery[0], (await desk.OpenAsync(Page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_recovery_codes_lock_the_account_too()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        await EnrolAsync(app, desk);
        using var visitor = app.Anyone();
        var page = await visitor.SignInAsync(await app.IdOfAsync("Trần Thị Mai"));

        for (var attempt = 0; attempt < 5; attempt++) page = await visitor.SubmitAsync(page, "Tiếp tục", ("Input.Code", "AAAAA-BBBBB"));

        Assert.Contains("tạm khoá", page.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_official_without_administrative_role_turns_it_off_with_the_password()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();
        await EnrolAsync(app, desk);

        var wrong = await desk.SubmitAsync(await desk.OpenAsync(Page), "Tắt xác thực", ("Input.Password", "Sai-mat-khau-1"));
        Assert.Contains("Mật khẩu không đúng", wrong.Errors, StringComparison.Ordinal);
        await desk.SubmitAsync(wrong, "Tắt xác thực", ("Input.Password", Given.Password));

        using var again = app.Anyone();
        Assert.Equal("/ban-lam-viec", (await again.SignInAsync(await app.IdOfAsync("Trần Thị Mai"))).Url.AbsolutePath);
    }

    private static async Task<(Visitor Visitor, long Id)> NewAdministratorAsync(MotCuaApp app)
    {
        var id = await app.OfficialAsync("Ngô Văn Tân", "Công chức Một cửa", "Bộ phận Một cửa");
        await app.InScopeAsync(async (_, db) =>
        {
            var official = await db.Officials.SingleAsync(o => o.Id == id);
            var role = await db.Roles.SingleAsync(r => r.AgencyId == official.AgencyId && r.Name == "Quản trị");
            official.Describe(official.UnitId, official.FullName, official.Title, "", [role.Id]);
            await db.SaveChangesAsync();
        });
        var visitor = app.Anyone();
        await visitor.SignInAsync(id);
        return (visitor, id);
    }

    private static async Task<(string Key, IReadOnlyList<string> Recovery)> EnrolAsync(MotCuaApp app, Visitor visitor)
    {
        var page = await visitor.OpenAsync(Page);
        var key = page.Document.QuerySelector("#khoa")!.TextContent;
        Assert.NotNull(page.Document.QuerySelector(".enrol-qr svg"));
        var done = await visitor.SubmitAsync(page, "Bật xác thực", ("Input.Code", Codes.Of(key, app.Clock.GetUtcNow())));
        var recovery = done.Document.QuerySelectorAll(".recovery-codes li").Select(c => c.TextContent).ToList();
        Assert.True(recovery.Count == 10, done.Errors);
        return (key, recovery);
    }
}
