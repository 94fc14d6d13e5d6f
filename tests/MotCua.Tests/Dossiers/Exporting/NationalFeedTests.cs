using System.Text.Json;
using MotCua.Exchange;
using MotCua.Exchange.Carrying;
using static MotCua.Dossiers.Exporting.NationalGiven;

namespace MotCua.Dossiers.Exporting;

public class NationalFeedTests
{
    [Fact]
    public async Task Each_step_of_a_dossier_reaches_the_national_exchange_signed_and_in_order_at_the_path_of_its_kind()
    {
        await using var portal = await StandIn.StartAsync();
        await using var ward = await ConnectedAsync(portal);

        var dossier = await ReceivedAsync(ward);
        await ward.CarryAsync();

        Assert.Equal(["/api/hoso", "/vn.tientrinh"], portal.Taken.Select(t => t.Path));
        var state = JsonDocument.Parse(portal.Taken[0].Body).RootElement;
        Assert.Equal((dossier.Code, "2", "1"), (state.GetProperty("MaHoSo").GetString(), state.GetProperty("TrangThaiHoSo").GetString(), state.GetProperty("KenhThucHien").GetString()));
        Assert.Equal("Tiếp nhận", JsonDocument.Parse(portal.Taken[1].Body).RootElement.GetProperty("NoiDungXuLy").GetString());
        Assert.Equal(0, portal.Unproven);
    }

    [Fact]
    public async Task A_body_changed_on_its_way_is_not_believed()
    {
        await using var portal = await StandIn.StartAsync();
        await using var ward = await ConnectedAsync(portal);
        portal.Knows = [Exchange.Signing.Keys.Make(DateTime.UtcNow).Public]; // signed by somebody it does not know

        await ReceivedAsync(ward);
        await ward.CarryAsync();

        Assert.Empty(portal.Taken);
        Assert.Equal(1, portal.Unproven);
    }

    [Theory]
    [InlineData(400, null, "từ chối, mã 400")]
    [InlineData(200, "Mã TTHC không tồn tại", "Mã TTHC không tồn tại")]
    public async Task What_the_national_exchange_refuses_is_a_dead_letter_with_its_reason_and_goes_on_when_sent_again(int status, string? error, string reason)
    {
        await using var portal = await StandIn.StartAsync();
        (portal.Status, portal.Error) = (status, error);
        await using var ward = await ConnectedAsync(portal);

        await ReceivedAsync(ward);
        await ward.CarryAsync();

        var letters = await ward.OutAsync();
        Assert.Equal([OutboxState.Dead, OutboxState.Waiting], letters.Select(m => m.State));
        Assert.Contains(reason, letters[0].LastError, StringComparison.Ordinal);

        (portal.Status, portal.Error) = (200, null);
        await ResendAsync(ward, letters[0].Id);
        Assert.Equal(["/api/hoso", "/vn.tientrinh"], portal.Taken.Select(t => t.Path));
    }

    [Fact]
    public async Task A_letter_given_up_is_no_message_to_the_national_exchange_and_the_next_one_follows()
    {
        await using var portal = await StandIn.StartAsync();
        portal.Status = 400;
        await using var ward = await ConnectedAsync(portal);
        await ReceivedAsync(ward);
        await ward.CarryAsync();
        var dead = (await ward.OutAsync()).Single(m => m.State is OutboxState.Dead);
        using var administrator = await ward.App.AdministratorAsync();
        portal.Status = 200;

        await administrator.SubmitAsync(await administrator.OpenAsync($"/quan-tri/trao-doi/tin-di/{dead.Id}"), "Bỏ tin này", ("Reason", "Đã nhập tay trên Cổng"));
        await ward.CarryAsync();

        Assert.Equal(["/vn.tientrinh"], portal.Taken.Select(t => t.Path));
        Assert.DoesNotContain(await ward.OutAsync(), m => m.State is OutboxState.Waiting or OutboxState.Dead);
    }

    [Fact]
    public async Task While_the_national_exchange_is_down_steps_wait_and_come_in_order_when_it_is_back()
    {
        await using var portal = await StandIn.StartAsync();
        portal.Status = 503;
        await using var ward = await ConnectedAsync(portal);
        var dossier = await ReceivedAsync(ward);
        await ward.CarryAsync();
        await ward.App.ChangeAsync(dossier.Id, d => d.Transfer(new HandOver("Trần Thị Mai", null, d.UnitId, "Tư pháp – Hộ tịch", null)));
        await ward.CarryAsync();
        Assert.Empty(portal.Taken);

        portal.Status = 200;
        ward.App.Clock.Advance(TimeSpan.FromHours(1));
        await ward.CarryAsync();

        Assert.Equal(["2", "2", "4", "4"], portal.Taken.Select(StateOf));
        Assert.Equal(["/api/hoso", "/vn.tientrinh", "/api/hoso", "/vn.tientrinh"], portal.Taken.Select(t => t.Path));
    }

    [Fact]
    public async Task An_answer_that_is_lost_doubles_nothing()
    {
        await using var portal = await StandIn.StartAsync();
        portal.LosesAnswers = 1;
        await using var ward = await ConnectedAsync(portal);

        await ReceivedAsync(ward);
        await ward.CarryAsync();
        ward.App.Clock.Advance(TimeSpan.FromHours(1));
        await ward.CarryAsync();

        Assert.Equal(["/api/hoso", "/vn.tientrinh"], portal.Taken.Select(t => t.Path));
        Assert.All(await ward.OutAsync(), m => Assert.Equal(OutboxState.Sent, m.State));
    }

    private static string? StateOf((string Path, string Body) message)
    {
        var said = JsonDocument.Parse(message.Body).RootElement;
        return (said.TryGetProperty("TrangThaiHoSo", out var state) ? state : said.GetProperty("TrangThai")).GetString();
    }
}
