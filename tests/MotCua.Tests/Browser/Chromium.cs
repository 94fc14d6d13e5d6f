using Microsoft.Playwright;

namespace MotCua.Browser;

/// <summary>One headless Chromium for all browser tests; each test has a context of its own.</summary>
internal static class Chromium
{
    public static readonly (int Width, int Height) Desk = (1440, 900), Phone = (360, 740);

    private static readonly Lazy<Task<IBrowser>> Running = new(StartAsync);

    /// <summary>A page as on a desk or a phone; Vietnamese, in Vietnam.</summary>
    public static async Task<IPage> PageAsync(MotCuaApp app, (int Width, int Height) size, bool javaScript = true, bool dark = false)
    {
        var context = await (await Running.Value).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = app.Address, ViewportSize = new ViewportSize { Width = size.Width, Height = size.Height }, Locale = "vi-VN", TimezoneId = "Asia/Ho_Chi_Minh",
            JavaScriptEnabled = javaScript, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
        });
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}
