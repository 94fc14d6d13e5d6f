using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace MotCua.Browser;

internal static class PageChecks
{
    /// <summary>No serious or critical violation by axe, nothing wider than the screen; keeps a picture where MOTCUA_PICTURES names a folder.</summary>
    public static async Task LookAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MOTCUA_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}.png"), FullPage = true });

        var found = await ViolationsAsync(page);
        Assert.True(found.Length == 0, $"{name} ({page.Url}):\n{string.Join('\n', found)}");
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} ({page.Url}) is {overflow} px wider than the screen.");
    }

    /// <summary>Where MOTCUA_HTML names a folder, the page as it was sent, for a validator to read.</summary>
    public static async Task KeepHtmlAsync(string name, IResponse answer)
    {
        if (Environment.GetEnvironmentVariable("MOTCUA_HTML") is { Length: > 0 } folder && answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
            await File.WriteAllTextAsync(Path.Combine(folder, string.Concat(name.Split(Path.GetInvalidFileNameChars())) + ".html"), await answer.TextAsync());
    }

    public static async Task SignInAsync(this IPage page, long official)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync($"u{official}");
        await page.GetByLabel("Mật khẩu").FillAsync(Given.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/dang-nhap", StringComparison.Ordinal));
    }

    // In the page and in one call: the wrapper's own way opens a second page for each look, which takes longer than the looking.
    private static async Task<string[]> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => !!window.axe")) await page.EvaluateAsync(Axe.Value);
        return await page.EvaluateAsync<string[]>(Looking);
    }

    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    // WCAG 2.1 A and AA without exception; of what is only advice, the grave.
    private const string Looking = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .filter(v => v.tags.some(t => /^wcag2(1)?a{1,2}$/.test(t)) || ['serious', 'critical'].includes(v.impact))
            .map(v => `${v.impact} ${v.id}: ${v.help} | ${v.nodes.slice(0, 3).map(n => n.html).join(' | ')}`)
        """;
}
