using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Exchange;

namespace MotCua.Dossiers.Exporting;

/// <summary>A ward connected to a national exchange of the tests' own.</summary>
internal static class NationalGiven
{
    public static async Task<Dossier> ReceivedAsync(Deployment ward)
    {
        var id = await LifeGiven.ReceivedAsync(ward.App, await ward.App.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa"));
        return await ward.App.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().SingleAsync(d => d.Id == id));
    }

    public static async Task ResendAsync(Deployment ward, long letter)
    {
        using var administrator = await ward.App.AdministratorAsync();
        await administrator.SubmitAsync(await administrator.OpenAsync($"/quan-tri/trao-doi/tin-di/{letter}"), "Gửi lại");
        await ward.CarryAsync();
    }

    public static async Task<Deployment> ConnectedAsync(StandIn portal)
    {
        var ward = await Deployment.StartAsync("phuong");
        await ConnectAsync(ward, portal);
        return ward;
    }

    public static async Task ConnectAsync(Deployment ward, StandIn portal)
    {
        portal.Knows = await ward.PublishedAsync();
        await ward.App.InScopeAsync(async (_, db) =>
        {
            db.Add(Partner.Register(await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), "quoc-gia", PartnerKind.National, new PartnerProfile("Cổng quốc gia", portal.Address, [], [new PartnerPath("vn.hoso", "/api/hoso")])));
            await db.SaveChangesAsync();
        });
    }
}
