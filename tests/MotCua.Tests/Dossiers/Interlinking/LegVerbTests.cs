using MotCua.Legs;
using MotCua.Platform;
using MotCua.Procedures;

namespace MotCua.Dossiers.Interlinking;

public class LegVerbTests
{
    private static readonly LegAddressee Police = new("", "Công an phường"), Tax = new("", "Thuế cơ sở");

    [Theory]
    [InlineData("", "Xác minh", 8, "Chọn cơ quan")]
    [InlineData("Công an phường", " ", 8, "Ghi việc cần Công an phường làm")]
    [InlineData("Công an phường", "Xác minh", -1, "phải ở sau lúc này")]
    public async Task A_leg_needs_somebody_work_and_a_date_ahead(string to, string work, int hours, string says)
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, now) = (await app.HeldAsync(), app.Clock.GetUtcNow().UtcDateTime);

        var no = await Assert.ThrowsAsync<RuleBroken>(() => app.ChangeLegsAsync(id, d => d.OpenLeg(new LegRequest(new LegAddressee("", to), work, now.AddHours(hours)), now, "Đức")));

        Assert.Contains(says, no.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_work_is_not_asked_twice_while_it_is_open()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, now) = (await app.HeldAsync(), app.Clock.GetUtcNow().UtcDateTime);
        var request = new LegRequest(Police, "Xác minh", now.AddHours(8));
        await app.ChangeLegsAsync(id, d => d.OpenLeg(request, now, "Đức"));

        var twice = await Assert.ThrowsAsync<RuleBroken>(() => app.ChangeLegsAsync(id, d => d.OpenLeg(request, now, "Đức")));
        await app.ChangeLegsAsync(id, d => d.RecallLeg(1, "Ghi sai hạn", now));
        await app.ChangeLegsAsync(id, d => d.OpenLeg(request, now, "Đức"));

        Assert.Contains("đang chờ trả lời", twice.Message, StringComparison.Ordinal);
        Assert.Equal([LegState.Recalled, LegState.Sent], (await app.WithLegsAsync(id)).Legs.Select(l => l.State));
    }

    [Fact]
    public async Task Parallel_legs_have_exactly_one_lead()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, now) = (await app.HeldAsync(), app.Clock.GetUtcNow().UtcDateTime);
        LegRequest a = new(Police, "Xác minh", now.AddHours(8)), b = new(Tax, "Xác nhận nợ thuế", now.AddHours(8));

        var none = await Assert.ThrowsAsync<RuleBroken>(() => app.ChangeLegsAsync(id, d => d.OpenLegsOf([a, b], now, "Đức")));
        await Assert.ThrowsAsync<RuleBroken>(() => app.ChangeLegsAsync(id, d => d.OpenLegsOf([a with { IsLead = true }, b with { IsLead = true }], now, "Đức")));
        await app.ChangeLegsAsync(id, d => d.OpenLegsOf([a with { IsLead = true }, b], now, "Đức"));

        Assert.Contains("đúng một cơ quan chủ trì", none.Message, StringComparison.Ordinal);
        Assert.Equal([true, false], (await app.WithLegsAsync(id)).Legs.Select(l => l.IsLead));
    }

    [Fact]
    public async Task A_result_waits_for_the_legs_and_the_error_names_them()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, now) = (await app.HeldAsync(), app.Clock.GetUtcNow().UtcDateTime);
        await app.ChangeLegsAsync(id, d => d.OpenLeg(new LegRequest(Police, "Xác minh", now.AddHours(8)), now, "Đức"));

        var no = await Assert.ThrowsAsync<RuleBroken>(() => app.ChangeLegsAsync(id, Present));
        var unloaded = await Assert.ThrowsAsync<RuleBroken>(() => app.ChangeAsync(id, Present));
        await app.ChangeLegsAsync(id, d => d.AnswerLeg(1, new LegAnswer(LegOutcome.Done, "Đúng", "Công an phường", now)));
        await app.ChangeLegsAsync(id, Present);

        Assert.Contains("số 1 (Công an phường)", no.Message, StringComparison.Ordinal);
        Assert.Contains("thu hồi", no.Message, StringComparison.Ordinal);
        Assert.Contains("1 việc", unloaded.Message, StringComparison.Ordinal);
        Assert.Equal(DossierStage.Leader, (await app.WithLegsAsync(id)).Stage);

        void Present(Dossier d) => d.ProposeResult(DossierOutcome.Granted, "Đủ", "", new HandOver("Đức", null, null, "Lãnh đạo", null), now, "Đức", null);
    }

    [Fact]
    public async Task An_answer_counts_once_and_a_late_one_is_marked_late()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (id, now) = (await app.HeldAsync(), app.Clock.GetUtcNow().UtcDateTime);
        await app.ChangeLegsAsync(id, d => d.OpenLeg(new LegRequest(Police, "Xác minh", now.AddHours(1)), now, "Đức"));
        var answer = new LegAnswer(LegOutcome.Done, "Đúng", "Công an phường", now.AddHours(2));

        await app.ChangeLegsAsync(id, d => d.AnswerLeg(1, answer));
        var twice = await Assert.ThrowsAsync<RuleBroken>(() => app.ChangeLegsAsync(id, d => d.AnswerLeg(1, answer)));

        Assert.True((await app.LastAsync<LegAnswered>(id)).Late);
        Assert.Contains("đã được Công an phường trả lời", twice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Legs_one_after_the_other_come_one_after_the_other()
    {
        await using var app = await MotCuaApp.StartAsync();
        var now = app.Clock.GetUtcNow().UtcDateTime;
        var id = await app.HeldWithPlanAsync(new LegItem("Công an phường", "Xác minh", 8, 1), new LegItem("Thuế cơ sở", "Xác nhận nợ thuế", 16, 2));
        using var holder = await app.SpecialistAsync();

        var first = await holder.SubmitAsync(await holder.OpenAsync($"/ho-so/{id}/lien-thong"), "Chuyển");
        var waiting = await holder.OpenAsync($"/ho-so/{id}");
        var jumped = await Assert.ThrowsAsync<RuleBroken>(() => app.ChangeLegsAsync(id, d => d.OpenLeg(new LegRequest(Tax, "Xác nhận nợ thuế", now.AddDays(2)) { Order = 2, PlanNumber = 2 }, now, "Đức")));
        await app.ChangeLegsAsync(id, d => d.AnswerLeg(1, new LegAnswer(LegOutcome.Done, "Đúng", "Công an phường", now)));
        var turn = await holder.OpenAsync($"/ho-so/{id}");
        var second = await holder.SubmitAsync(await holder.OpenAsync($"/ho-so/{id}/lien-thong"), "Chuyển");

        Assert.Equal("", first.Errors);
        Assert.DoesNotContain("Đến lượt theo quy trình", waiting.Words, StringComparison.Ordinal);
        Assert.Contains("làm sau Công an phường", jumped.Message, StringComparison.Ordinal);
        Assert.Contains("Đến lượt theo quy trình: Thuế cơ sở (16 giờ làm việc)", turn.Words, StringComparison.Ordinal);
        Assert.Equal("", second.Errors);
        var legs = (await app.WithLegsAsync(id)).Legs;
        Assert.Equal([(1, 1), (2, 2)], legs.Select(l => (l.Order, l.PlanNumber!.Value)));
        Assert.Equal("2024-05-02T09:30", legs[0].DueAt.ToLocal().ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }
}
