using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers;

namespace MotCua.Portal.Tracking;

public class TrackedPagesTests
{
    [Fact]
    public async Task A_page_given_again_is_made_anew_when_the_dossier_moved()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, address) = await ReceivedAsync(app);
        using var citizen = app.Anyone();
        var (first, again) = (await citizen.GetAsync(address), await citizen.GetAsync(address));
        Assert.Equal(first.Text, again.Text);

        var unit = await app.UnitAsync(DossierGiven.Section);
        await app.ChangeAsync(id, d => d.Transfer(new HandOver("Bộ phận Một cửa", null, unit, DossierGiven.Section, null)));

        Assert.Contains("Đã chuyển bộ phận chuyên môn", (await citizen.GetAsync(address)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_holds_the_page_is_told_that_it_still_holds_until_something_happens()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, address) = await ReceivedAsync(app);
        using var citizen = app.Anyone();
        var mark = (await citizen.Http.GetAsync(address)).Headers.ETag!;

        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(citizen, address, mark)).StatusCode);
        await app.ChangeAsync(id, d => d.Void("Nhập nhầm", app.Clock.GetUtcNow().UtcDateTime));
        Assert.Equal(HttpStatusCode.Gone, (await AskAsync(citizen, address, mark)).StatusCode);
    }

    [Fact]
    public async Task A_page_that_is_kept_opens_to_its_secret_only()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (_, address) = await ReceivedAsync(app);
        using var citizen = app.Anyone();
        await citizen.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, (await citizen.GetAsync(address[..^6] + "ABCDEF")).Status);
        Assert.DoesNotContain("Quá trình", (await citizen.GetAsync(address.Split('?')[0])).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_name_of_the_agency_is_on_the_next_page()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (_, address) = await ReceivedAsync(app);
        using var citizen = app.Anyone();
        await citizen.GetAsync(address);

        await app.InScopeAsync(async (_, db) =>
        {
            var agency = await db.Set<Access.Agency>().FirstAsync();
            agency.Describe(agency.Profile with { Name = "Ủy ban nhân dân phường Tên Mới" });
            await db.SaveChangesAsync();
        });

        Assert.Contains("phường Tên Mới", (await citizen.GetAsync(address)).Words, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AskAsync(Visitor citizen, string address, System.Net.Http.Headers.EntityTagHeaderValue mark)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(mark);
        return citizen.Http.SendAsync(request);
    }

    private static async Task<(long Id, string Address)> ReceivedAsync(MotCuaApp app)
    {
        var id = await app.ReceivedAsync();
        var dossier = await app.DossierAsync(id);
        return (id, $"/tra-cuu/{dossier.Code}?m={dossier.TrackingSecret}");
    }
}
