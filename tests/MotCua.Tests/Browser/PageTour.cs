using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Browser;

internal static class PageTour
{
    public static async Task EnterAsync(this IPage page, string account, string password)
    {
        await page.GotoAsync("/dang-nhap");
        await page.GetByLabel("Tên đăng nhập").FillAsync(account);
        await page.GetByLabel("Mật khẩu").FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.EndsWith("/dang-nhap", StringComparison.Ordinal));
    }

    public static Task<string[]> MenuAsync(this IPage page) => page.EvaluateAsync<string[]>("[...document.querySelectorAll('.side-link')].map(a => a.getAttribute('href'))");

    /// <summary>Each page is loaded once and looked at on a desk by day and on a phone in the dark; all that is wrong is said at once.</summary>
    public static async Task LookAtAllAsync(this IPage page, MotCuaApp app, string who, IEnumerable<string> addresses)
    {
        var (procedure, role) = await app.InScopeAsync(async (_, db) => (await db.Procedures.Where(p => p.Code == "1.001193").Select(p => p.Id).SingleAsync(), await db.Roles.OrderBy(r => r.Id).Select(r => r.Id).FirstAsync()));
        var linked = await app.InScopeAsync(LinkedAsync);
        var wrong = new List<string>();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce }); // a colour is not judged while it changes
        foreach (var address in addresses.Select(a => a.Replace("{thu-tuc}", $"{procedure}", StringComparison.Ordinal).Replace("{vai-tro}", $"{role}", StringComparison.Ordinal)
            .Replace("{nhom}", $"{linked.Group}", StringComparison.Ordinal).Replace("{lan-nop}", $"{linked.Filing}", StringComparison.Ordinal).Replace("{phieu}", $"{linked.Manifest}", StringComparison.Ordinal)).Distinct())
        {
            await page.SetViewportSizeAsync(Chromium.Desk.Width, Chromium.Desk.Height);
            var answer = (await page.GotoAsync(address))!;
            if (!answer.Ok && !address.StartsWith("/loi", StringComparison.Ordinal)) wrong.Add($"{address} answers {answer.Status}");
            var name = who + address.Replace('/', '_').Replace('?', '-');
            await PageChecks.KeepHtmlAsync(name, answer);
            await LookAsync(page, name, wrong);
            await page.SetViewportSizeAsync(Chromium.Phone.Width, Chromium.Phone.Height);
            await page.EvaluateAsync("document.documentElement.dataset.bsTheme = 'dark'");
            await LookAsync(page, name + "-toi", wrong);
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Distinct()));
    }

    // The group of a birth, the filing and the manifest that the demonstration made of it.
    private static async Task<(long Group, long? Filing, long Manifest)> LinkedAsync(IServiceProvider services, MotCuaDbContext db) =>
        (await db.LinkedGroups.Where(g => g.Key == "khai-sinh").Select(g => g.Id).SingleAsync(), await db.Dossiers.Where(d => d.GroupId != null).Select(d => d.GroupId).FirstOrDefaultAsync(), await db.PaperManifests.Select(m => m.Id).FirstOrDefaultAsync());

    private static async Task LookAsync(IPage page, string name, List<string> wrong)
    {
        try
        {
            await page.LookAsync(name);
        }
        catch (Xunit.Sdk.TrueException found)
        {
            wrong.Add(found.Message);
        }
    }
}
