using System.Net;

namespace MotCua.Access;

public class SignInTests
{
    [Fact]
    public async Task An_official_signs_in_and_out()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        var account = await desk.OpenAsync("/dang-xuat");
        await desk.SubmitAsync(account, "Đăng xuất khỏi");

        Assert.Equal("/dang-nhap", (await desk.GetAsync("/ho-so")).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_read_alike()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        using var visitor = app.Anyone();
        var page = await visitor.OpenAsync("/dang-nhap");

        var wrong = await visitor.SubmitAsync(page, "Đăng nhập", ("Input.UserName", $"u{id}"), ("Input.Password", "Sai-mat-khau-1"));
        var unknown = await visitor.SubmitAsync(page, "Đăng nhập", ("Input.UserName", "khong-co"), ("Input.Password", "Sai-mat-khau-1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(wrong.Errors, unknown.Errors);
    }

    [Fact]
    public async Task Without_signing_in_a_working_page_leads_to_the_sign_in_page_and_back()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var visitor = app.Anyone();

        var seen = await visitor.GetAsync("/ho-so?q=H11");

        Assert.Equal("/dang-nhap?ve=%2Fho-so%3Fq%3DH11", seen.Url.PathAndQuery);
    }
}
