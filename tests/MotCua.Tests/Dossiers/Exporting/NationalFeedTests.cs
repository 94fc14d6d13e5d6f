using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange;

namespace MotCua.Dossiers.Exporting;

public class NationalFeedTests
{
    [Fact]
    public async Task Each_step_of_a_dossier_reaches_the_national_exchange_in_order_at_the_path_of_its_kind()
    {
        await using var portal = await StandIn.StartAsync();
        await using var ward = await Deployment.StartAsync("phuong");
        await ConnectAsync(ward, portal);
        var receiver = await ward.App.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");

        var dossier = await ward.App.ReceivedAsync(await ward.App.PublishedAsync(), receiver);
        await ward.CarryAsync();

        Assert.Equal(["/api/hoso", "/vn.tientrinh"], portal.Taken.Select(t => t.Path));
        var state = JsonDocument.Parse(portal.Taken[0].Body).RootElement;
        Assert.Equal((dossier.Code, "2"), (state.GetProperty("MaHoSo").GetString(), state.GetProperty("TrangThaiHoSo").GetString()));
        Assert.Equal("Tiếp nhận", JsonDocument.Parse(portal.Taken[1].Body).RootElement.GetProperty("NoiDungXuLy").GetString());
    }

    [Fact]
    public async Task What_the_national_exchange_refuses_is_a_dead_letter()
    {
        await using var portal = await StandIn.StartAsync();
        portal.Status = 400;
        await using var ward = await Deployment.StartAsync("phuong");
        await ConnectAsync(ward, portal);
        var receiver = await ward.App.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");

        await ward.App.ReceivedAsync(await ward.App.PublishedAsync(), receiver);
        await ward.CarryAsync();

        Assert.Equal(["Dead", "Waiting"], (await ward.OutAsync()).Select(m => $"{m.State}"));
    }

    private static Task ConnectAsync(Deployment ward, StandIn portal) => ward.App.InScopeAsync(async (_, db) =>
    {
        db.Add(Partner.Register(await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), "quoc-gia", PartnerKind.National, new PartnerProfile("Cổng quốc gia", portal.Address, [], [new PartnerPath("vn.hoso", "/api/hoso")])));
        await db.SaveChangesAsync();
    });
}
