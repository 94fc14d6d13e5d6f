namespace MotCua.Browser;

/// <summary>What looks at all pages must itself be able to find something.</summary>
public class PageChecksTests
{
    [Theory]
    [InlineData("<h1>Trang</h1><p style=\"color:#999\">Chữ mờ trên nền trắng</p>", "color-contrast")]
    [InlineData("<h1>Trang</h1><input>", "label")]
    [InlineData("<h1>Trang</h1><div style=\"width:3000px\">Rộng</div>", "wider than the screen")]
    public async Task A_page_that_is_not_right_is_found(string body, string why)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var page = await Chromium.PageAsync(app, Chromium.Phone);
        await page.SetContentAsync($"<!doctype html><html lang=vi><title>Trang</title><body style=\"background:#fff\"><main>{body}</main></body></html>");

        var found = await Assert.ThrowsAsync<Xunit.Sdk.TrueException>(() => page.LookAsync("trang"));

        Assert.Contains(why, found.Message, StringComparison.Ordinal);
    }
}
