using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using MotCua.Access;
using MotCua.Demo;
using MotCua.Dialogues;
using MotCua.Dossiers;
using MotCua.Feedback;
using MotCua.Legs;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Portal.Own;

namespace MotCua.Browser;

/// <summary>Every page a role's menu leads to, and the pages behind, over a small ward that has lived a year.</summary>
public class AllPagesTests(AllPagesTests.Ward ward) : IClassFixture<AllPagesTests.Ward>
{
    private static readonly string[] Own = ["/tai-khoan", "/tai-khoan/uy-quyen", "/tai-khoan/mat-khau"];

    // The same for whoever opens them: looked at as the desk sees them.
    private static readonly string[] Shared = ["/ho-so", "/thu-tuc", "/so-theo-doi", "/sap-tre", "/y-kien-qua-han", "/lien-thong-qua-han", "/lien-thong-den", "/xu-ly-phan-anh", "/so-phan-anh", "/tiep-cong-dan/moi", "/so-tiep-cong-dan", "/lich-tiep-cong-dan"];

    [Theory]
    [InlineData("mau.mai", "/mot-cua/ho-so/moi?tim=khai+sinh", "/mot-cua/ho-so/moi?thu-tuc={thu-tuc}", "/ho-so?q=nguyen", "/ho-so?q=khongcoai", "/bang-ke-ban-giao", "/mot-cua/nhom-ho-so/moi?nhom={nhom}", "/mot-cua/nhom-ho-so/{lan-nop}", "/mot-cua/nhom-ho-so/{lan-nop}/tra-chung", "/phieu-ban-giao/moi", "/phieu-ban-giao/{phieu}", "/thu-tuc/nhom-lien-thong/{nhom}")]
    [InlineData("mau.duc")]
    [InlineData("mau.hoa", "/ho-so?trang-thai=late", "/phieu-ban-giao/{phieu}")]
    [InlineData("mau.congan", "/lien-thong-den", "/lien-thong-den?tab=xong", "/lien-thong-den/{viec}", "/lien-thong-den/{viec}/giao", "/lien-thong-den/{viec}/tra-loi")]
    [InlineData("mau.quan", "/bao-cao/ho-so?bieu=07a", "/bao-cao/ho-so/danh-sach?tu=2023-05-01&den=2024-04-26&cot=da-giai-quyet")]
    [InlineData("mau.lan", "/so-theo-doi?nam=2024", "/thu-tuc/{thu-tuc}")]
    [InlineData("mau.bao", "/bao-cao/ho-so?tu=2023-05-01&den=2024-04-26", "/thu-tuc/nhom-lien-thong/sua/{nhom}", "/thu-tuc/nhom-lien-thong/sua", "/quan-tri/tin-bai/moi", "/bao-cao-dinh-ky/lap", "/bao-cao-dinh-ky/loai", "/bao-cao-dinh-ky/loai/thang", "/bao-cao-dinh-ky/loai/moi")]
    public async Task An_official_can_read_every_page_of_the_menu_and_every_step_of_a_dossier_anywhere(string account, params string[] more)
    {
        var app = ward.App; // they only look
        var task = await app.InScopeAsync((_, db) => db.LegTasks.OrderBy(t => t.Id).Select(t => t.Id).FirstAsync());
        var page = await Chromium.PageAsync(app, Chromium.Desk);
        await page.EnterAsync(account, DemoStaff.Password);

        await page.LookAtAllAsync(app, account, [.. (await page.MenuAsync()).Except(account == "mau.mai" ? [] : Shared), .. await DossiersAsync(page), .. more.Select(m => m.Replace("{viec}", $"{task}", StringComparison.Ordinal)), .. account == "mau.mai" ? Own : []]);
    }

    [Fact]
    public async Task The_administrator_can_read_every_page_anywhere()
    {
        await using var app = await WardAsync();
        var (page, official) = await app.EnteredTwiceAsync("Hồ Sỹ Hùng", "Quản trị", Chromium.Desk);

        await page.LookAtAllAsync(app, "quan-tri",
        [
            .. (await page.MenuAsync()).Except(Shared), "/thu-tuc/{thu-tuc}", "/thu-tuc/{thu-tuc}/phien-ban-moi", "/thu-tuc/{thu-tuc}/to-khai", "/thu-tuc/moi", "/thu-tuc/nhap", "/tai-khoan/xac-thuc-hai-lop",
            $"/quan-tri/can-bo/{official}", $"/quan-tri/can-bo/{official}/tai-khoan", "/quan-tri/can-bo/moi", "/quan-tri/don-vi/bieu-trung", "/quan-tri/don-vi/ke-thua",
            "/quan-tri/lich/ngay-nghi", "/quan-tri/lich/nam-moi", "/quan-tri/lich/gio-lam-viec", "/quan-tri/lich/nhap", "/quan-tri/vai-tro/{vai-tro}",
            "/quan-tri/trao-doi/tin", "/quan-tri/trao-doi/tin?chieu=den", "/quan-tri/trao-doi/khoa", "/quan-tri/trao-doi/he-thong/moi", "/quan-tri/trao-doi/doi-soat",
            "/quan-tri/tin-nhan/mau", "/quan-tri/tin-nhan/mau/dossier.ready/Email", "/quan-tri/tin-nhan/mau/dossier.ready/Sms", "/quan-tri/tin-nhan/kenh", $"/quan-tri/tin-nhan/{await DeadMessageAsync(app)}",
        ]);
    }

    [Fact]
    public async Task A_citizen_can_read_every_public_page_anywhere()
    {
        var app = ward.App;
        var (code, secret) = await app.InScopeAsync(async (_, db) => await db.Dossiers.Where(d => d.EndedAt == null).OrderBy(d => d.Id).Select(d => ValueTuple.Create(d.Code, d.TrackingSecret)).FirstAsync());
        var told = await app.InScopeAsync((_, db) => db.FeedbackCases.Where(f => f.PublishedAt != null).OrderBy(f => f.Id).FirstAsync());
        var talk = await app.InScopeAsync((_, db) => db.Dialogues.OrderBy(d => d.StartsAt).Select(d => d.Id).FirstAsync());
        var page = await Chromium.PageAsync(app, Chromium.Desk);

        await page.LookAtAllAsync(app, "nguoi-dan", ["/", "/nop-ho-so", "/chat-luong-phuc-vu", "/thu-tuc-hanh-chinh", "/thu-tuc-hanh-chinh?tim=khai+sinh", "/thu-tuc-hanh-chinh/{thu-tuc}", "/phan-anh", "/phan-anh/tra-cuu", "/phan-anh/da-tra-loi", "/doi-thoai", $"/doi-thoai/{talk}", $"/phan-anh/da-tra-loi/{told.Id}", $"/phan-anh/{told.Code}", $"/phan-anh/{told.Code}?m={told.TrackingSecret}", $"/phan-anh/{told.Code}/giay-bien-nhan?m={told.TrackingSecret}", "/tra-cuu", $"/tra-cuu/{code}", $"/tra-cuu/{code}?m={secret}", "/tin-tuc", "/tin-tuc/thong-bao-lich-lam-viec-sang-thu-bay-tai-bo-phan-mot-cua", "/trang/lien-he", "/dang-nhap", "/cua-toi/dang-nhap", "/kiem-tra-ket-qua", "/loi/404"]);
    }

    [Fact]
    public async Task A_person_can_read_every_page_of_their_own_anywhere()
    {
        await using var mail = MailHouse.Open();
        await using var app = await WardAsync();
        await app.OpenWaysAsync(mail);
        var (open, settled) = (await app.ReceivedFromAsync(), await app.SettledFromAsync());
        await app.WithResultAsync(settled);
        await app.SendDueAsync();
        var page = await Chromium.PageAsync(app, Chromium.Phone);
        await page.GotoAsync("/cua-toi/dang-nhap");
        await page.GetByLabel("Số điện thoại hoặc thư điện tử").FillAsync(MessageGiven.Email);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/cua-toi/ma?**");
        var typing = new Uri(page.Url).PathAndQuery;
        await page.GetByLabel("Mã đã nhận").FillAsync(await app.LastCodeAsync(mail));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/cua-toi");

        await page.LookAtAllAsync(app, "cua-toi", ["/cua-toi", $"/cua-toi/ho-so/{open.Id}", $"/cua-toi/ho-so/{settled.Id}", typing]);
    }

    /// <summary>One ward for all who only look: filling it takes as long as looking at ten pages.</summary>
    public sealed class Ward : IAsyncLifetime
    {
        internal MotCuaApp App { get; private set; } = null!;

        public async ValueTask InitializeAsync() => App = await WardAsync();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }

    private static async Task<long> DeadMessageAsync(MotCuaApp app)
    {
        await using (var mail = MailHouse.Open()) await app.OpenWaysAsync(mail); // nobody listens there any more
        var message = await app.MessageAsync(await app.ReceivedFromAsync(), "dossier.received");
        await app.SetAsync(message.Id, m => m.State = MessageState.Dead);
        return message.Id;
    }

    private static async Task<MotCuaApp> WardAsync()
    {
        var app = await MotCuaApp.ListenAsync();
        await app.InScopeAsync(async (services, db) =>
            await services.GetRequiredService<DemoFiller>().FillAsync(new DemoOrder(await db.Agencies.Select(a => a.Id).SingleAsync(), 120, 1, MotCuaApp.Start.UtcDateTime.ToDay()), CancellationToken.None));
        return app;
    }

    // One dossier of each section of the inbox, and every step that may be taken with it.
    private static async Task<List<string>> DossiersAsync(IPage page)
    {
        await page.GotoAsync("/ban-lam-viec");
        var first = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('table')].map(t => t.querySelector('a.code')?.getAttribute('href')).filter(h => h)");
        var found = new List<string>();
        foreach (var dossier in first.Distinct())
        {
            await page.GotoAsync(dossier);
            found.AddRange([dossier, .. await page.EvaluateAsync<string[]>("[...document.querySelectorAll('nav[aria-label=\"Việc có thể làm\"] a')].map(a => a.getAttribute('href'))")]);
        }
        // Two dossiers in different hands share most steps; a step is looked at once.
        return [.. found.DistinctBy(address => address.Split('/').Length > 3 ? address.Split('/', 4)[3] : address)];
    }
}
