using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Legs;

/// <summary>What a transport may do to messages: repeat them, cross them, bring them late.</summary>
public class LegMailTests
{
    [Fact]
    public async Task The_same_message_again_changes_nothing()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, code) = await OpenedAsync(app);
        var opened = new LegOpenedMessage("duc-long", code, 1, "UBND", "Xác nhận", "", "Nguyễn Thị Lành", "", "Xác minh cư trú", false, app.Clock.GetUtcNow().UtcDateTime.AddHours(8), app.Clock.GetUtcNow().UtcDateTime);
        var answered = new LegAnsweredMessage(LegGiven.PoliceCode, code, 1, LegOutcome.Done, "Đúng như khai", "Trần Quốc Việt", app.Clock.GetUtcNow().UtcDateTime);

        await DeliverAsync(app, LegGiven.PoliceCode, opened);
        await DeliverAsync(app, "duc-long", answered);
        var once = (await app.WithLegsAsync(id)).Version;
        await DeliverAsync(app, "duc-long", answered);
        await DeliverAsync(app, "duc-long", new LegTakenMessage(LegGiven.PoliceCode, code, 1, "Trần Quốc Việt", app.Clock.GetUtcNow().UtcDateTime));
        await DeliverAsync(app, "duc-long", new LegDeliveredMessage(LegGiven.PoliceCode, code, 1, app.Clock.GetUtcNow().UtcDateTime));

        Assert.Equal(1, await app.InScopeAsync((_, db) => db.LegTasks.CountAsync()));
        Assert.Equal((once, LegState.Done), ((await app.WithLegsAsync(id)).Version, (await app.WithLegsAsync(id)).Legs[0].State));
    }

    [Fact]
    public async Task An_answer_that_crossed_the_recall_is_told_but_does_not_count()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, code) = await OpenedAsync(app);
        await app.ChangeLegsAsync(id, d => d.RecallLeg(1, "Không cần nữa", app.Clock.GetUtcNow().UtcDateTime));

        await DeliverAsync(app, "duc-long", new LegAnsweredMessage(LegGiven.PoliceCode, code, 1, LegOutcome.Done, "Đúng như khai", "Trần Quốc Việt", app.Clock.GetUtcNow().UtcDateTime));

        Assert.Equal(LegState.Recalled, (await app.WithLegsAsync(id)).Legs[0].State);
        using var holder = await app.SpecialistAsync();
        Assert.Contains("sau khi đã thu hồi nên không tính – Đúng như khai.", (await holder.OpenAsync($"/ho-so/{id}")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_leg_is_answered_only_by_the_agency_it_was_asked_of()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, code) = await OpenedAsync(app);

        await Assert.ThrowsAsync<RuleBroken>(() => DeliverAsync(app, "duc-long", new LegAnsweredMessage("thue-co-so", code, 1, LegOutcome.Done, "Giả", "Ai đó", app.Clock.GetUtcNow().UtcDateTime)));

        Assert.True((await app.WithLegsAsync(id)).Legs[0].IsOpen);
    }

    [Fact]
    public async Task Where_no_way_leads_the_leg_is_not_opened()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldWithPlanAsync();

        var no = await Assert.ThrowsAsync<RuleBroken>(() => app.ChangeLegsAsync(id, d => d.OpenLeg(new LegRequest(new LegAddressee("so-tu-phap", "Sở Tư pháp"), "Tra lý lịch", app.Clock.GetUtcNow().UtcDateTime.AddHours(8)), app.Clock.GetUtcNow().UtcDateTime, "Đức")));

        Assert.Contains("Không có hệ thống liên thông nào phục vụ đơn vị «so-tu-phap»", no.Message, StringComparison.Ordinal);
        Assert.Empty((await app.WithLegsAsync(id)).Legs);
    }

    private static async Task<(long Id, string Code)> OpenedAsync(MotCuaApp app)
    {
        await app.PoliceIsThereAsync();
        var id = await app.HeldWithPlanAsync();
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice(), app.Clock.GetUtcNow().UtcDateTime, "Nguyễn Văn Đức"));
        return (id, (await app.WithLegsAsync(id)).Code);
    }

    private static Task DeliverAsync(MotCuaApp app, string agencyCode, LegMessage message) => app.InScopeAsync(async (services, db) =>
    {
        var agency = await db.Agencies.Where(a => a.Code == agencyCode).Select(a => a.Id).SingleAsync();
        await services.GetRequiredService<LegMail>().DeliverAsync(agency, message, CancellationToken.None);
        await db.SaveChangesAsync();
    });
}
