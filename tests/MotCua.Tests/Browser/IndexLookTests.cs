using MotCua.ReformIndex;

namespace MotCua.Browser;

public class IndexLookTests
{
    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(360, 740, true)]
    public async Task Set_sheet_appraisal_and_ranking_can_be_read_at_a_desk_and_on_a_phone(int width, int height, bool dark)
    {
        await using var app = await MotCuaApp.ListenAsync();
        using var leader = await app.LeaderAsync();
        var draft = (await leader.DraftedAsync()).Url.AbsolutePath;
        var set = await app.IssuedAsync(leader);
        await app.WardsAsync();
        await app.OpenedAsync(leader, set);
        var (own, _) = await app.OwnRoundOfShippedAsync(leader);
        var page = await Chromium.PageAsync(app, (width, height), dark: dark);
        await page.SignInAsync(await app.OfficialAsync("Đặng Quốc Bảo", "Phụ trách cải cách hành chính", "Văn phòng – Thống kê"));

        foreach (var (address, name) in new[] { ("/chi-so-cchc", "danh-sach"), ("/chi-so-cchc/bo-tieu-chi", "bo-tieu-chi"), (draft, "bo"), ($"/chi-so-cchc/{own}", "ky-cham"), ($"/chi-so-cchc/{own}/du-bao", "du-bao"), ($"/chi-so-cchc/{own}/cham/3", "cham"), ($"/chi-so-cchc/{own}/tham-dinh/3", "tham-dinh"), ($"/chi-so-cchc/xep-hang/{set}", "xep-hang") })
        {
            await page.GotoAsync(address);
            await page.LookAsync($"chi-so-{name}{(dark ? "-toi" : "")}");
        }
    }

    [Fact]
    public async Task A_sheet_is_filled_by_keyboard_alone()
    {
        await using var app = await MotCuaApp.ListenAsync();
        using var leader = await app.LeaderAsync();
        var (own, _) = await app.OwnRoundOfShippedAsync(leader);
        var page = await app.EnteredAsync("Đặng Quốc Bảo", "Phụ trách cải cách hành chính", "Văn phòng – Thống kê", Chromium.Desk);
        await page.GotoAsync($"/chi-so-cchc/{own}/cham/1");

        await page.Locator("[name='Rows[2].Done']").FocusAsync();
        await page.Keyboard.TypeAsync("9");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("10");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Đã chấm 1/91").WaitForAsync();

        Assert.Contains("1,8/2 điểm", await page.Locator("#tp-1-1-3").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Chưa có tài liệu kiểm chứng", await page.Locator("#tp-1-1-3").InnerTextAsync(), StringComparison.Ordinal);
    }
}
