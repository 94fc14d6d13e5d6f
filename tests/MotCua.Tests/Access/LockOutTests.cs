using System.Net;

namespace MotCua.Access;

public class LockOutTests
{
    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        using var visitor = app.Anyone();
        for (var attempt = 0; attempt < 5; attempt++) await visitor.SignInAsync(id, "Sai-mat-khau-1");

        Assert.Equal("/dang-nhap", (await visitor.SignInAsync(id)).Url.AbsolutePath);
        app.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal("/dang-nhap", (await visitor.SignInAsync(id)).Url.AbsolutePath);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.NotEqual("/dang-nhap", (await visitor.SignInAsync(id)).Url.AbsolutePath);
        Assert.Contains(await app.HistoryOfAsync(id), e => e.Kind == nameof(OfficialLockedOut));
    }

    [Fact]
    public async Task An_administrator_unlocks_at_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        using var visitor = app.Anyone();
        using var administrator = await app.AdministratorAsync();
        for (var attempt = 0; attempt < 5; attempt++) await visitor.SignInAsync(id, "Sai-mat-khau-1");

        await administrator.ActAsync(id, "Mở khoá");

        Assert.NotEqual("/dang-nhap", (await visitor.SignInAsync(id)).Url.AbsolutePath);
    }

    [Fact]
    public async Task A_locked_account_reads_like_an_unknown_name()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        using var visitor = app.Anyone();
        for (var attempt = 0; attempt < 5; attempt++) await visitor.SignInAsync(id, "Sai-mat-khau-1");

        Assert.Equal((await visitor.SignInAsync(1)).Errors, (await visitor.SignInAsync(id)).Errors);
    }

    [Fact]
    public async Task Very_many_tries_from_one_address_are_turned_away()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var visitor = app.Anyone();
        HttpStatusCode last = default;
        for (var attempt = 0; attempt < 61; attempt++) last = (await visitor.Http.PostAsync("/dang-nhap", new FormUrlEncodedContent([]))).StatusCode;

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        await visitor.OpenAsync("/dang-nhap");
    }

    [Theory]
    [InlineData("https://xau.example/")]
    [InlineData("//xau.example/")]
    [InlineData("/\\xau.example")]
    public async Task Signing_in_never_leads_to_another_site(string returnTo)
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        using var visitor = app.Anyone();

        Assert.Equal("/ban-lam-viec", (await visitor.SignInAsync(id, returnTo: returnTo)).Url.PathAndQuery);
    }
}
