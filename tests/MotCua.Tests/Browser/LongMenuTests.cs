using Microsoft.Playwright;

namespace MotCua.Browser;

/// <summary>Who leads reform work has over forty entries: they are folded, found by a word, and stay as one left them.</summary>
public class LongMenuTests
{
    [Fact]
    public async Task A_long_menu_is_folded_found_by_a_word_and_stays_as_it_was_left()
    {
        await using var app = await MotCuaApp.ListenAsync();
        var page = await Chromium.PageAsync(app, Chromium.Desk);
        await page.SignInAsync(await app.OfficialAsync("Đặng Quốc Bảo", "Phụ trách cải cách hành chính", "Văn phòng – Thống kê"));
        await page.GotoAsync("/ban-lam-viec");
        var conduct = page.Locator("nav.side a", new PageLocatorOptions { HasText = "Kiểm tra công vụ" });
        Assert.True(await page.Locator("nav.side a").CountAsync() > 18);
        Assert.False(await conduct.IsVisibleAsync());
        Assert.True(await page.Locator("nav.side a[href='/ban-lam-viec']").IsVisibleAsync());

        await page.Locator("nav.side summary", new PageLocatorOptions { HasText = "Kế hoạch" }).ClickAsync();
        Assert.True(await conduct.IsVisibleAsync());
        await page.GotoAsync("/ho-so");
        Assert.True(await conduct.IsVisibleAsync());
        await page.LookAsync("menu-dai");

        await page.Keyboard.PressAsync("g");
        await page.Keyboard.TypeAsync("chi so cchc");
        Assert.False(await conduct.IsVisibleAsync());
        await page.LookAsync("menu-dai-tim");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/chi-so-cchc");

        await page.SetViewportSizeAsync(Chromium.Phone.Width, Chromium.Phone.Height);
        await page.GetByText("Chức năng", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await page.LookAsync("menu-dai-dien-thoai");
    }
}
