using System.Net;
using MotCua.Exchange.Carrying;

namespace MotCua.Exchange;

public class PartneringTests
{
    private const string Home = "/quan-tri/trao-doi";

    [Fact]
    public async Task Two_wards_turn_the_exchange_on_pin_each_others_keys_and_talk()
    {
        await using var ward = await Deployment.StartAsync("phuong");
        await using var tax = await Deployment.StartAsync("thue");
        await tax.KnowAsync(ward);
        using var administrator = await ward.App.AdministratorAsync();

        var added = await administrator.SubmitAsync(await administrator.OpenAsync($"{Home}/he-thong/moi"), "Thêm hệ thống",
            ("Input.Code", "thue"), ("Input.Name", "Chi cục Thuế"), ("Input.Address", tax.App.Address), ("Input.Agencies", "duc-long | Chi cục Thuế khu vực"));
        var found = await administrator.SubmitAsync(added, "Tải khoá từ địa chỉ");
        var fingerprint = Signing.Keys.Fingerprint(Assert.Single(await tax.PublishedAsync()));
        Assert.Contains(fingerprint, found.Document.QuerySelector("#khoa-moi")!.TextContent, StringComparison.Ordinal);
        var pinned = await administrator.SubmitAsync(found, "Đã đối chiếu");
        Assert.Contains("Đã ghim khoá", pinned.Words, StringComparison.Ordinal);

        await ward.TellAsync("ho-so/1", "a");
        await ward.CarryAsync();
        Assert.Equal("a", tax.Notes.Of("ho-so/1"));
        var overview = await administrator.OpenAsync(Home);
        Assert.Contains("Chi cục Thuế", overview.Words, StringComparison.Ordinal);
        Assert.Contains("thông", overview.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_exchange_is_turned_on_by_page_and_keys_change_without_a_message_lost()
    {
        await using var app = await MotCuaApp.ListenAsync();
        using var administrator = await app.AdministratorAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync("/lien-thong/khoa")).Status);

        var on = await administrator.SubmitAsync(await administrator.OpenAsync($"{Home}/khoa"), "Bật trao đổi dữ liệu", ("Code", "duc-long"));
        Assert.Single(on.Document.QuerySelectorAll("tbody tr"));
        var rotated = await administrator.SubmitAsync(on, "Tạo khoá mới");

        Assert.Equal(2, rotated.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("đã công bố, chưa ký", rotated.Words, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"duc-long\"", (await app.Anyone().OpenAsync("/lien-thong/khoa")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_key_is_told_under_the_old_one_and_signs_when_its_day_comes()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        using var administrator = await ward.App.AdministratorAsync();
        await administrator.SubmitAsync(await administrator.OpenAsync($"{Home}/khoa"), "Tạo khoá mới");
        await ward.TellAsync("ho-so/1", "a");
        await ward.CarryAsync();

        Advance(TimeSpan.FromHours(25), ward, tax);
        await ward.TellAsync("ho-so/1", "b");
        await ward.CarryAsync();
        Advance(TimeSpan.FromDays(8), ward, tax);
        await ward.TellAsync("ho-so/1", "c");
        await ward.CarryAsync();

        Assert.Equal("a b c", tax.Notes.Of("ho-so/1"));
        var kids = (await tax.InAsync()).Where(m => m.Subject == "ho-so/1").Select(m => m.Kid).ToList();
        Assert.NotEqual(kids[0], kids[1]);
        Assert.Equal(kids[1], kids[2]);
    }

    [Fact]
    public async Task A_partner_that_was_down_while_keys_changed_still_believes_us()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        await tax.ChangePartnerAsync(p => p.Suspend("bảo trì"));
        using var administrator = await ward.App.AdministratorAsync();
        await ward.TellAsync("ho-so/1", "a");
        await administrator.SubmitAsync(await administrator.OpenAsync($"{Home}/khoa"), "Tạo khoá mới");
        await ward.CarryAsync();

        await tax.ChangePartnerAsync(p => p.Resume());
        Advance(TimeSpan.FromDays(3), ward, tax);
        await ward.CarryAsync();
        await ward.TellAsync("ho-so/1", "b");
        await ward.CarryAsync();

        Assert.Equal("a b", tax.Notes.Of("ho-so/1"));
        Assert.All(await ward.OutAsync(), m => Assert.Equal(OutboxState.Sent, m.State));
    }

    [Fact]
    public async Task Keys_of_another_system_are_not_pinned_by_mistake()
    {
        var (ward, tax) = await Deployment.PairAsync();
        await using var one = ward;
        await using var other = tax;
        using var administrator = await ward.App.AdministratorAsync();
        var id = await ward.App.InScopeAsync((_, db) => Task.FromResult(db.Partners.Single().Id));

        var refused = await administrator.SubmitAsync(await administrator.OpenAsync($"{Home}/he-thong/{id}"), "Xem dấu vân", ("Jwks", Signing.Keys.Write("cong-an", await tax.PublishedAsync())));
        var nonsense = await administrator.SubmitAsync(await administrator.OpenAsync($"{Home}/he-thong/{id}"), "Xem dấu vân", ("Jwks", "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AAAA\",\"y\":\"AAAA\"}]}"));

        Assert.Contains("của hệ thống «cong-an»", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("không phải bộ khoá công khai", nonsense.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_deployments_administrator_touches_partners_and_only_one_with_the_permission_sees_messages()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        foreach (var page in new[] { "", "/tin", "/khoa", "/he-thong/moi", "/doi-soat" })
            Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(Home + page)).Status);
    }

    // The receiver's clock first: the sender begins to send as soon as its own moves.
    private static void Advance(TimeSpan time, Deployment sender, Deployment receiver)
    {
        receiver.App.Clock.Advance(time);
        sender.App.Clock.Advance(time);
    }
}
