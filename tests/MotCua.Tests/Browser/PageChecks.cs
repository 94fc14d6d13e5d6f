using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace MotCua.Browser;

internal static class PageChecks
{
    /// <summary>No serious or critical violation by axe, nothing wider than the screen; keeps a picture where MOTCUA_PICTURES names a folder.</summary>
    public static async Task LookAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("MOTCUA_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}.png"), FullPage = true });

        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] }); // what passed is not carried over: most of the time went there
        var grave = found.Violations.Where(v => v.Impact is "serious" or "critical").Select(Text).ToList();
        Assert.True(grave.Count == 0, $"{name} ({page.Url}):\n{string.Join('\n', grave)}");
        var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{name} ({page.Url}) is {overflow} px wider than the screen.");
    }

    public static async Task SignInAsync(this IPage page, long official)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync($"u{official}");
        await page.GetByLabel("Mật khẩu").FillAsync(Given.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/dang-nhap", StringComparison.Ordinal));
    }

    private static string Text(AxeResultItem violation) => $"{violation.Impact} {violation.Id}: {violation.Help} | {string.Join(" | ", violation.Nodes.Take(3).Select(n => n.Html))}";
}
