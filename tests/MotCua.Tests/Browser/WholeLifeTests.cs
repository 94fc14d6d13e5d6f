using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MotCua.Access;
using MotCua.Dossiers;

namespace MotCua.Browser;

/// <summary>The main job: one dossier through desk, section, specialist, leader, clerk and back to the desk, with its papers, in a real browser.</summary>
public class WholeLifeTests
{
    [Theory]
    [InlineData(1440, 900, false)]
    [InlineData(360, 740, true)]
    public async Task A_dossier_goes_through_every_hand_and_back_to_the_citizen(int width, int height, bool dark)
    {
        await using var app = await MotCuaApp.ListenAsync();
        var (size, section) = ((width, height), "Tư pháp – Hộ tịch");
        var desk = await WorkerAsync(app, size, dark, "Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var head = await WorkerAsync(app, size, dark, "Phạm Thị Hoa", "Phụ trách bộ phận chuyên môn", section);
        var specialist = await WorkerAsync(app, size, dark, "Nguyễn Văn Đức", "Công chức chuyên môn", section);
        var leader = await WorkerAsync(app, size, dark, "Lê Minh Quân", "Lãnh đạo", "Lãnh đạo");
        var clerk = await WorkerAsync(app, size, dark, "Võ Thị Lan", "Văn thư", "Văn phòng – Thống kê");

        var code = await ReceiveAsync(desk);
        await ActAsync(desk, "Chuyển xử lý", async page => await page.GetByLabel("Chuyển đến").SelectOptionAsync(new[] { $"u{await app.UnitAsync(section)}" }), "Chuyển xử lý");
        await FromInboxAsync(head, code, "phan-cong");
        await ActAsync(head, "Phân công", async page => await page.GetByLabel("Công chức thụ lý").SelectOptionAsync(new[] { $"o{await app.IdOfAsync("Nguyễn Văn Đức")}" }), "Phân công");
        await FromInboxAsync(specialist, code, "trinh-ket-qua");
        await ActAsync(specialist, "Trình kết quả", page => page.GetByLabel("Tóm tắt kết quả").FillAsync("Đủ điều kiện theo quy định"), "Trình lãnh đạo");
        app.MoveTo("2024-04-26T14:30");
        await FromInboxAsync(leader, code, "duyet");
        await ActAsync(leader, "Duyệt hoặc trả lại", _ => Task.CompletedTask, "Duyệt, ký");
        await FromInboxAsync(clerk, code, "phat-hanh");
        await ActAsync(clerk, "Vào số, phát hành", _ => Task.CompletedTask, "Phát hành");
        await FromInboxAsync(desk, code, "tra-ket-qua");
        await ActAsync(desk, "Trả kết quả", page => page.GetByLabel("Đã thu phí").CheckAsync(), "Trả kết quả và in");
        await desk.LookAsync("bien-nhan-ket-qua");

        await PapersAsync(desk, app);
        await TrackAsync(app, size, dark, code);
    }

    private static async Task<IPage> WorkerAsync(MotCuaApp app, (int, int) size, bool dark, string name, string role, string unit)
    {
        var page = await Chromium.PageAsync(app, size, dark: dark);
        await page.SignInAsync(await app.OfficialAsync(name, role, unit));
        return page;
    }

    private static async Task<string> ReceiveAsync(IPage desk)
    {
        await desk.GotoAsync("/mot-cua/ho-so/moi");
        await desk.LookAsync("chon-thu-tuc");
        await desk.GetByLabel("Thủ tục", new() { Exact = true }).FillAsync("nhan cha me con");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Tìm", Exact = true }).ClickAsync();
        await desk.Locator("#goi-y a").Filter(new() { HasText = "1.001022" }).First.ClickAsync();
        await desk.GetByLabel("Số CCCD / giấy tờ").FillAsync("060190001234");
        await desk.GetByLabel("Số điện thoại").FillAsync("0912345678");
        await desk.GetByLabel("Họ tên chủ hồ sơ").FillAsync("Nguyễn Thị Ánh");
        await desk.LookAsync("tiep-nhan-day-du");
        await desk.Keyboard.PressAsync("Control+Enter");
        await desk.WaitForURLAsync("**/giay-to/giay-tiep-nhan");
        await desk.LookAsync("giay-tiep-nhan");
        var code = await desk.Locator("h1.code").InnerTextAsync();
        await desk.GetByRole(AriaRole.Link, new() { Name = "Mở hồ sơ" }).ClickAsync();
        await desk.LookAsync("ho-so-moi");
        return code;
    }

    private static async Task FromInboxAsync(IPage page, string code, string name)
    {
        await page.GotoAsync("/ban-lam-viec");
        await page.LookAsync($"ban-lam-viec-{name}");
        await page.GetByRole(AriaRole.Link, new() { Name = code }).First.ClickAsync();
    }

    private static async Task ActAsync(IPage page, string link, Func<IPage, Task> fill, string button)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.LookAsync($"viec-{page.Url.Split('/')[^1]}");
        await fill(page);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        await page.GetByRole(AriaRole.Status).First.WaitForAsync();
    }

    private static async Task PapersAsync(IPage desk, MotCuaApp app)
    {
        var id = await app.InScopeAsync((_, db) => db.Dossiers.Select(d => d.Id).SingleAsync());
        await desk.GotoAsync($"/ho-so/{id}");
        await desk.LookAsync("ho-so");
        foreach (var form in new[] { "giay-tiep-nhan", "phieu-kiem-soat", "bien-nhan-ket-qua" })
        {
            await desk.GotoAsync($"/ho-so/{id}/giay-to/{form}");
            await desk.LookAsync(form);
            var pdf = await desk.APIRequest.GetAsync($"/ho-so/{id}/giay-to/{form}?handler=Pdf");
            Assert.Equal("application/pdf", pdf.Headers["content-type"]);
            Assert.Equal("%PDF"u8.ToArray(), (await pdf.BodyAsync())[..4]);
        }
    }

    private static async Task TrackAsync(MotCuaApp app, (int, int) size, bool dark, string code)
    {
        var secret = await app.InScopeAsync((_, db) => db.Dossiers.Select(d => d.TrackingSecret).SingleAsync());
        var citizen = await Chromium.PageAsync(app, size, javaScript: true, dark);
        await citizen.GotoAsync("/");
        await citizen.LookAsync("trang-dau");
        await citizen.GetByLabel("Mã hồ sơ").FillAsync(code);
        await citizen.GetByLabel("Mã bí mật").FillAsync(secret);
        await citizen.Keyboard.PressAsync("Enter");
        await citizen.GetByText("Đã trả kết quả").First.WaitForAsync();
        await citizen.LookAsync("tra-cuu");
    }
}
