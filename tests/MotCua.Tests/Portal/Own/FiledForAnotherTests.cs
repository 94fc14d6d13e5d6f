using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Filing;
using MotCua.Notifications;
using MotCua.Platform;

namespace MotCua.Portal.Own;

public class FiledForAnotherTests
{
    [Fact]
    public async Task Who_filed_online_for_another_follows_the_dossier_and_the_owners_things_stay_the_owners()
    {
        await using var mail = MailHouse.Open();
        var (app, person, procedure) = await FilingGiven.AtHomeAsync(mail);
        await using var _ = app;
        using var __ = person;
        var persons = await person.BegunAsync(procedure);
        var form = await person.SubmitAsync(persons, "Lưu và tiếp tục", [.. FilingGiven.Persons, ("Input.Email", "chu@example.vn"), ("Input.HasFiler", "true"), ("Input.FilerName", "Trần Văn Giúp"), ("Input.FilerIdNumber", "060190000999"), ("Input.FilerGround", "Con")]);
        await person.SubmitAsync(form, "Lưu và tiếp tục", ("Answer.ten", "Nguyễn Văn Bé"));
        var papers = await person.OpenAsync(persons.Url.AbsolutePath.Replace("nguoi-nop", "giay-to", StringComparison.Ordinal));
        var review = await person.UploadAsync(papers, "Lưu và tiếp tục", [("Uploads[0]", "chung-sinh.pdf", FilingGiven.Scan)], ("Input[1].Way", "NotNeeded"));
        var filing = await app.FilingAsync(await person.SubmitAsync(review, "Nộp hồ sơ", ("Promises", "true")));
        using var desk = await app.DeskAsync();
        await desk.SubmitAsync(await desk.OpenAsync($"/ho-so-truc-tuyen/{filing.Id}/tiep-nhan"), "Tiếp nhận");
        var dossier = (await app.FilingAsync(filing.Id)).DossierId!.Value;

        var mine = await person.OpenAsync("/cua-toi");
        var page = await person.OpenAsync($"/cua-toi/ho-so/{dossier}");

        Assert.Contains("Đăng ký khai sinh trực tuyến (nộp thay)", mine.Words, StringComparison.Ordinal);
        Assert.Contains("Ông/bà nộp thay hồ sơ này", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Cách nhận kết quả", page.Document.QuerySelectorAll("h2").Select(h => h.TextContent));
        using var owner = await app.PersonAsync(mail, "chu@example.vn");
        Assert.Contains("Cách nhận kết quả", (await owner.OpenAsync($"/cua-toi/ho-so/{dossier}")).Document.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.DoesNotContain("nộp thay", (await owner.OpenAsync("/cua-toi")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_desk_a_proxy_finds_it_by_their_telephone_and_takes_the_result_who_only_carried_it_does_not()
    {
        await using var sms = await SmsHouse.OpenAsync();
        await using var app = await MotCuaApp.StartAsync();
        await app.OpenWaysAsync(sms: sms);
        var (proxied, carried) = (await FiledAsync(app, "0903111222", isProxy: true), await FiledAsync(app, "0903111222", isProxy: false));
        var file = await app.WithResultAsync(proxied);
        var other = await app.WithResultAsync(carried);
        await SettleAsync(app, proxied.Id);
        await SettleAsync(app, carried.Id);
        using var person = app.Anyone();
        var asked = await person.AskCodeAsync("0903 111 222");
        await app.SendDueAsync();
        var code = System.Text.RegularExpressions.Regex.Match(sms.Taken[^1].Body, @"\b\d{6}\b").Value;
        Assert.Equal("/cua-toi", (await person.SubmitAsync(asked, "Vào trang của tôi", ("Input.Code", code))).Url.AbsolutePath);

        Assert.Contains(carried.Code, (await person.OpenAsync("/cua-toi")).Words, StringComparison.Ordinal);
        Assert.Equal(OwnGiven.Result, await person.Http.GetByteArrayAsync(new Uri($"/cua-toi/ho-so/{proxied.Id}/ket-qua/{file.Id}", UriKind.Relative)));
        Assert.Equal(HttpStatusCode.OK, (await person.GetAsync($"/cua-toi/ho-so/{carried.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync($"/cua-toi/ho-so/{carried.Id}/ket-qua/{other.Id}")).Status);
    }

    private static async Task<Dossier> FiledAsync(MotCuaApp app, string phone, bool isProxy)
    {
        var desk = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var version = await app.PublishedAsync(code: $"9.{Random.Shared.Next(100_000, 999_999)}");
        return await app.InScopeAsync(async (services, db) =>
        {
            var agency = await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
            var owner = new Person { Name = "Nguyễn Thị Lành", IdNumber = "060190000123", Address = "Khu phố 3" };
            return await services.GetRequiredService<Reception>().ReceiveAsync(new ReceptionRequest(agency, version, owner) { ReceivedById = desk, Filer = new Filer("Trần Văn Giúp", "060190000999", phone, isProxy, "Con") }, null, CancellationToken.None);
        });
    }

    private static async Task SettleAsync(MotCuaApp app, long id)
    {
        await app.ChangeAsync(id, d => d.ProposeResult(DossierOutcome.Granted, "Đủ điều kiện", "", new HandOver("Một cửa", null, null, "Lãnh đạo", null), app.Clock.UtcNow, "Trần Thị Mai", null));
        await app.ChangeAsync(id, d => d.Approve("Lê Minh Quân", "CHỦ TỊCH", app.Clock.UtcNow));
        await app.ChangeAsync(id, d => d.Settle("1/2024", app.Clock.UtcNow));
    }
}
