using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Citizens.SigningIn;
using MotCua.Filing;
using MotCua.Notifications;

namespace MotCua.Citizens;

public class OpenIdTests
{
    [Fact]
    public async Task Who_signs_in_by_account_sees_dossiers_by_their_number_and_files_as_who_they_are()
    {
        await using var house = await IdentityHouse.OpenAsync();
        await using var app = await MotCuaApp.ListenAsync(services => services.Configure<OpenIdOptions>(house.SetUp));
        var (mine, other) = (await app.ReceivedFromAsync("cu@example.vn", "0987654321"), await app.ReceivedFromAsync("khac@example.vn", "0987654321"));
        await app.InScopeAsync((_, db) => db.Set<Dossiers.Dossier>().Where(d => d.Id == other.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.OwnerIdNumber, "060190000999")));
        var procedure = await app.OnlineProcedureAsync();
        using var visitor = app.Anyone();
        var start = await visitor.OpenAsync($"/cua-toi/nop-ho-so/moi?thu-tuc={procedure}");

        var back = await visitor.OpenAsync(start.Document.QuerySelectorAll("a").First(a => a.TextContent == "Đăng nhập bằng VNeID").GetAttribute("href")!);

        Assert.Equal($"/cua-toi/nop-ho-so/moi?thu-tuc={procedure}", back.Url.PathAndQuery);
        var own = await visitor.OpenAsync("/cua-toi");
        Assert.Contains(mine.Code, own.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Code, own.Words, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Lành (VNeID)", own.Words, StringComparison.Ordinal);
        var persons = await visitor.BegunAsync(procedure);
        Assert.Equal(("Nguyễn Thị Lành", "060190000123", "02/03/1990"), (ValueOf(persons, "Name"), ValueOf(persons, "IdNumber"), ValueOf(persons, "BirthDate")));
        var filing = await app.FiledAsync(visitor, procedure);
        Assert.Equal("VNeID", filing.Content.Proof!.Provider);
        using var desk = await app.DeskAsync();
        Assert.Contains("đã xác thực qua VNeID, là chủ hồ sơ", (await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_the_provider_did_not_check_opens_nothing()
    {
        await using var house = await IdentityHouse.OpenAsync();
        house.Says["email_verified"] = false;
        await using var app = await MotCuaApp.ListenAsync(services => services.Configure<OpenIdOptions>(house.SetUp));
        using var visitor = app.Anyone();

        Assert.Contains("chưa có số điện thoại hoặc thư điện tử đã xác minh", (await visitor.OpenAsync("/cua-toi/dang-nhap/tai-khoan")).Words, StringComparison.Ordinal);
        Assert.Equal("/cua-toi/dang-nhap", (await visitor.GetAsync("/cua-toi")).Url.AbsolutePath);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Who_declines_or_is_forged_is_not_let_in_and_may_still_use_a_code(bool declines, bool forges)
    {
        await using var house = await IdentityHouse.OpenAsync();
        (house.Declines, house.Forges) = (declines, forges);
        await using var app = await MotCuaApp.ListenAsync(services => services.Configure<OpenIdOptions>(house.SetUp));
        using var visitor = app.Anyone();

        var page = await visitor.OpenAsync("/cua-toi/dang-nhap/tai-khoan");

        Assert.Contains("Chưa đăng nhập được bằng VNeID", page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#Input_Address"));
        Assert.Equal("/cua-toi/dang-nhap", (await visitor.GetAsync("/cua-toi")).Url.AbsolutePath);
    }

    [Fact]
    public async Task An_answer_nobody_asked_for_is_refused_and_without_a_provider_there_is_no_such_way()
    {
        await using var house = await IdentityHouse.OpenAsync();
        await using (var app = await MotCuaApp.ListenAsync(services => services.Configure<OpenIdOptions>(house.SetUp)))
        {
            using var visitor = app.Anyone();
            await visitor.GetAsync($"{OpenIdSignIn.CallbackPath}?code=x&state=y");
            Assert.Equal("/cua-toi/dang-nhap", (await visitor.GetAsync("/cua-toi")).Url.AbsolutePath);
        }
        await using var without = await MotCuaApp.StartAsync();
        using var anyone = without.Anyone();
        Assert.DoesNotContain("VNeID", (await anyone.OpenAsync("/cua-toi/dang-nhap")).Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync("/cua-toi/dang-nhap/tai-khoan")).Status);
    }

    private static string? ValueOf(Seen page, string field) => page.Document.QuerySelector($"#Input_{field}")!.GetAttribute("value");
}
