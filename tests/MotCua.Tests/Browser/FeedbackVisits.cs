using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace MotCua.Browser;

/// <summary>Officials at a browser.</summary>
internal static class FeedbackVisits
{
    public static async Task<IPage> EnteredAsync(this MotCuaApp app, string name, string role, string unit, (int Width, int Height) size)
    {
        var page = await Chromium.PageAsync(app, size);
        await page.SignInAsync(await app.OfficialAsync(name, role, unit));
        return page;
    }

    /// <summary>Whoever handles denunciations has a second factor.</summary>
    public static async Task<IPage> SecretKeeperAsync(this MotCuaApp app, (int Width, int Height) size)
    {
        var (page, _) = await app.EnteredTwiceAsync("Ngô Thanh Sơn", "Giải quyết tố cáo", size);
        return page;
    }

    /// <summary>Signed in with password and code, for a role that asks for both.</summary>
    public static async Task<(IPage Page, long Official)> EnteredTwiceAsync(this MotCuaApp app, string name, string role, (int Width, int Height) size)
    {
        var official = await app.OfficialAsync(name, role, "Văn phòng – Thống kê");
        var page = await Chromium.PageAsync(app, size);
        await page.EnterAsync($"u{official}", Given.Password);
        await page.GetByLabel("Mã xác thực").FillAsync(await app.InScopeAsync((services, _) => services.GetRequiredService<TestAccounts>().FreshCodeAsync(official)));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/ban-lam-viec");
        return (page, official);
    }
}
