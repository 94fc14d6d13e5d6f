using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Exchange;
using MotCua.Exchange.Carrying;
using static MotCua.Dossiers.Exporting.NationalGiven;

namespace MotCua.Dossiers.Exporting;

public class NationalConnectionTests
{
    [Fact]
    public async Task A_value_without_a_code_is_a_dead_letter_that_says_so_and_goes_out_once_the_code_is_entered()
    {
        await using var portal = await StandIn.StartAsync();
        await using var ward = await ConnectedAsync(portal);
        await ward.App.InScopeAsync(async (_, db) =>
        {
            db.RemoveRange(await db.Set<NationalCode>().Where(c => c.Table == NationalTable.Field && c.Ours == "Hộ tịch").ToListAsync());
            await db.SaveChangesAsync();
        });

        await ReceivedAsync(ward);
        await ward.CarryAsync();

        var dead = (await ward.OutAsync())[0];
        Assert.Equal(OutboxState.Dead, dead.State);
        Assert.Contains("«Lĩnh vực» chưa có mã cho «Hộ tịch»", dead.LastError, StringComparison.Ordinal);
        using var administrator = await ward.App.AdministratorAsync();
        Assert.Contains("Chưa có dòng nào cho lĩnh vực: Hộ tịch", (await administrator.OpenAsync(CodesTests.Page)).Words, StringComparison.Ordinal);

        await CodesTests.EnterAsync(administrator, "Field", "Hộ tịch", "G15-HT", "2020-01-01");
        await ResendAsync(ward, dead.Id);
        Assert.Equal("G15-HT", JsonDocument.Parse(portal.Taken[0].Body).RootElement.GetProperty("MaLinhVuc").GetString());
        Assert.Equal(2, portal.Taken.Count);
    }

    [Fact]
    public async Task Where_no_national_exchange_is_connected_a_step_asks_the_database_nothing_for_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var receiver = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var id = await LifeGiven.ReceivedAsync(app, receiver);
        using var count = new StatementTexts(app);

        await app.ChangeAsync(id, d => d.Transfer(new HandOver("Trần Thị Mai", null, d.UnitId, "Tư pháp – Hộ tịch", null)));

        Assert.NotEmpty(count.Texts);
        Assert.DoesNotContain(count.Texts, t => t.Contains("partners", StringComparison.Ordinal) || t.Contains("outbox", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_national_exchange_that_is_connected_later_is_told_from_the_next_step_on()
    {
        await using var portal = await StandIn.StartAsync();
        await using var ward = await Deployment.StartAsync("phuong");
        await ReceivedAsync(ward);
        Assert.Empty(await ward.OutAsync());

        await ConnectAsync(ward, portal);
        await ReceivedAsync(ward);

        await ward.CarryAsync();
        Assert.Equal(["/api/hoso", "/vn.tientrinh"], portal.Taken.Select(t => t.Path));
    }
}
