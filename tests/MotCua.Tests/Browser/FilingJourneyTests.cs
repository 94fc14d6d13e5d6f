using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using MotCua.Filing;
using MotCua.Notifications;
using MotCua.Portal.Own;

namespace MotCua.Browser;

/// <summary>From the search for a procedure to the receipt, on a desk and on a phone.</summary>
public class FilingJourneyTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_citizen_files_is_asked_to_complete_completes_and_gets_a_dossier(int width, int height)
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.ListenAsync();
        await app.OpenWaysAsync(mail);
        var scan = Path.Combine(Path.GetDirectoryName(app.Database.Options.DataFolder)!, $"chung-sinh-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(scan, FilingGiven.Scan);
        var citizen = await Chromium.PageAsync(app, (width, height));
        await StartAsync(app, mail, citizen);

        await FillAsync(citizen, scan);
        await citizen.LookAsync("nop-xem-lai");
        await citizen.GetByLabel("Tôi cam đoan").CheckAsync();
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Nộp hồ sơ" }).ClickAsync();
        await citizen.WaitForURLAsync("**/cua-toi/da-nop/*");
        await citizen.LookAsync("da-nop");
        var filed = new Uri(citizen.Url).AbsolutePath;
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Giấy xác nhận" }).ClickAsync();
        await citizen.WaitForURLAsync("**/giay-xac-nhan");
        await citizen.LookAsync("da-nop-giay-xac-nhan");
        var filing = await app.InScopeAsync((_, db) => db.OnlineFilings.AsNoTracking().SingleAsync());

        var desk = await app.EnteredAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa", (width, height));
        await AskAsync(desk, filing);
        await citizen.GotoAsync(filed);
        await citizen.LookAsync("da-nop-can-hoan-thien");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Hoàn thiện hồ sơ" }).ClickAsync();
        await citizen.WaitForURLAsync("**/giay-to");
        await citizen.Locator("#Uploads_0").SetInputFilesAsync(scan);
        await citizen.LookAsync("hoan-thien-giay-to");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Lưu và tiếp tục" }).ClickAsync();
        await citizen.GetByLabel("Tôi cam đoan").CheckAsync();
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Nộp hồ sơ" }).ClickAsync();
        await citizen.GetByText("Chờ tiếp nhận").First.WaitForAsync();

        await AcceptAsync(desk, filing);
        await citizen.ReloadAsync();
        await citizen.LookAsync("da-nop-da-tiep-nhan");
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Theo dõi hồ sơ" }).ClickAsync();
        await citizen.WaitForURLAsync("**/tra-cuu/**");
        await citizen.GotoAsync("/cua-toi");
        await citizen.LookAsync("cua-toi-co-ho-so-truc-tuyen");
    }

    [Fact]
    public async Task Everything_works_without_javascript_too()
    {
        await using var mail = MailHouse.Open();
        await using var app = await MotCuaApp.ListenAsync();
        await app.OpenWaysAsync(mail);
        var procedure = await app.OnlineProcedureAsync();
        using var person = await app.PersonAsync(mail); // who has none

        Assert.Equal(FilingState.Submitted, (await app.FiledAsync(person, procedure)).State);
    }

    // Signs in on the way to a procedure of the shipped catalogue.
    private static async Task StartAsync(MotCuaApp app, MailHouse mail, IPage citizen)
    {
        await citizen.GotoAsync("/");
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Nộp hồ sơ trực tuyến" }).First.ClickAsync();
        await citizen.WaitForURLAsync("**/nop-ho-so");
        await citizen.LookAsync("nop-ho-so");
        await citizen.GetByLabel("Việc cần làm").FillAsync("ban sao trich luc");
        await citizen.Keyboard.PressAsync("Enter");
        await citizen.WaitForURLAsync("**/nop-ho-so?q=*");
        await citizen.LookAsync("nop-ho-so-tim");
        await citizen.GetByRole(AriaRole.Link, new() { Name = "Nộp Cấp bản sao" }).First.ClickAsync();
        await citizen.WaitForURLAsync("**/cua-toi/dang-nhap?**");
        await citizen.GetByLabel("Số điện thoại hoặc thư điện tử").FillAsync(MessageGiven.Email);
        await citizen.LookAsync("nop-dang-nhap");
        await citizen.Keyboard.PressAsync("Enter");
        await citizen.WaitForURLAsync("**/cua-toi/ma?**");
        await citizen.GetByLabel("Mã đã nhận").FillAsync(await app.LastCodeAsync(mail));
        await citizen.Keyboard.PressAsync("Enter");
        await citizen.WaitForURLAsync("**/cua-toi/nop-ho-so/moi?**");
        await citizen.LookAsync("nop-bat-dau");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Bắt đầu" }).ClickAsync();
    }

    private static async Task FillAsync(IPage citizen, string scan)
    {
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Lưu và tiếp tục" }).ClickAsync();
        await citizen.GetByText("Nhập họ và tên chủ hồ sơ.").First.WaitForAsync();
        await citizen.LookAsync("nop-nguoi-nop-thieu");
        await citizen.GetByLabel("Họ và tên chủ hồ sơ").FillAsync(FilingGiven.Name);
        await citizen.GetByLabel("Số định danh, CCCD").FillAsync(FilingGiven.IdNumber);
        await citizen.GetByLabel("Địa chỉ", new() { Exact = true }).FillAsync("12 Lê Lợi, khu phố 3");
        await citizen.GetByLabel("Số điện thoại", new() { Exact = true }).FillAsync("0912345678");
        await citizen.LookAsync("nop-nguoi-nop");
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Lưu và tiếp tục" }).ClickAsync();
        await citizen.WaitForURLAsync("**/to-khai");
        await citizen.LookAsync("nop-to-khai");
        await AnswerAsync(citizen);
        await citizen.WaitForURLAsync("**/giay-to");
        await citizen.LookAsync("nop-giay-to");
        foreach (var upload in await citizen.Locator("input[type=file]").AllAsync()) await upload.SetInputFilesAsync(scan);
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Lưu và tiếp tục" }).ClickAsync();
        await citizen.WaitForURLAsync("**/xem-lai");
    }

    // Whatever the shipped form asks: each group its first answer, each box something that fits.
    private static async Task AnswerAsync(IPage citizen)
    {
        await citizen.EvaluateAsync("""
            () => {
              for (const group of new Set([...document.querySelectorAll('.form-section input[type=radio]')].map(r => r.name))) if (!document.querySelector(`input[name="${group}"]:checked`)) document.querySelector(`input[name="${group}"]`).click();
              for (const tick of document.querySelectorAll('.form-section input[type=checkbox]')) if (!tick.checked) tick.click();
              for (const list of document.querySelectorAll('.form-section select')) if (!list.value) { list.selectedIndex = 1; list.dispatchEvent(new Event('change', { bubbles: true })); }
              for (const box of document.querySelectorAll('.form-section input[type=text], .form-section textarea')) if (!box.value && !box.disabled) box.value = box.placeholder === 'dd/mm/yyyy' ? '02/03/1990' : box.inputMode === 'numeric' || box.inputMode === 'decimal' ? '1' : 'Nguyễn Thị Lành';
            }
            """);
        await citizen.GetByRole(AriaRole.Button, new() { Name = "Lưu và tiếp tục" }).ClickAsync();
    }

    private static async Task AskAsync(IPage desk, OnlineFiling filing)
    {
        await desk.GotoAsync("/ban-lam-viec");
        await desk.LookAsync("ban-lam-viec-co-nop-truc-tuyen");
        await desk.GotoAsync("/ho-so-truc-tuyen");
        await desk.LookAsync("ho-so-truc-tuyen");
        await desk.GetByRole(AriaRole.Link, new() { Name = filing.Code }).ClickAsync();
        await desk.WaitForURLAsync("**/ho-so-truc-tuyen/*");
        await desk.LookAsync("ho-so-truc-tuyen-mot");
        await desk.GetByRole(AriaRole.Link, new() { Name = "Yêu cầu hoàn thiện" }).ClickAsync();
        await desk.Locator("#Paper_0").CheckAsync();
        await desk.GetByLabel("Lý do").FillAsync("Ảnh mờ, không đọc được số giấy tờ");
        await desk.LookAsync("ho-so-truc-tuyen-hoan-thien");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Gửi yêu cầu" }).ClickAsync();
        await desk.GetByText("Đã gửi yêu cầu hoàn thiện").WaitForAsync();
        await desk.GotoAsync($"/ho-so-truc-tuyen/{filing.Id}");
        await desk.LookAsync("ho-so-truc-tuyen-cho");
    }

    private static async Task AcceptAsync(IPage desk, OnlineFiling filing)
    {
        await desk.GotoAsync($"/ho-so-truc-tuyen/{filing.Id}/tu-choi");
        await desk.LookAsync("ho-so-truc-tuyen-tu-choi");
        await desk.GotoAsync($"/ho-so-truc-tuyen/{filing.Id}/tiep-nhan");
        await desk.LookAsync("ho-so-truc-tuyen-tiep-nhan");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Tiếp nhận" }).ClickAsync();
        await desk.WaitForURLAsync("**/ho-so/*");
        await desk.LookAsync("ho-so-tu-truc-tuyen");
    }
}
