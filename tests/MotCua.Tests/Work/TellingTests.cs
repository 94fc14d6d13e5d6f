using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Work;

/// <summary>Who is given a task is told on their first page; who supports it has a say; and the boards cost the same however much there is.</summary>
public class TellingTests
{
    [Fact]
    public async Task Who_is_given_a_task_finds_it_on_the_first_page_until_it_is_handed_over()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var duc = await app.SpecialistAsync();
        Assert.DoesNotContain("Nhiệm vụ đang giao cho bạn", (await duc.OpenAsync("/ban-lam-viec")).Words, StringComparison.Ordinal);

        var task = await app.AssignedAsync();
        var told = await duc.OpenAsync("/ban-lam-viec");
        await app.HandedOverAsync(task.Id);
        using var leader = await app.LeaderAsync();
        var after = await duc.OpenAsync("/ban-lam-viec");
        var decides = await leader.OpenAsync("/ban-lam-viec");

        Assert.Contains("Nhiệm vụ đang giao cho bạn (1)", told.Words, StringComparison.Ordinal);
        Assert.Contains(task.Code, told.Words, StringComparison.Ordinal);
        Assert.Contains("Người giao", told.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhiệm vụ đang giao cho bạn", after.Words, StringComparison.Ordinal);
        Assert.Contains("Nhiệm vụ chờ nghiệm thu, gia hạn (1)", decides.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_supports_a_task_writes_what_they_did_of_it_and_a_stranger_does_not()
    {
        await using var app = await MotCuaApp.StartAsync();
        var hoa = await app.OfficialAsync("Phạm Thị Hoa", "Phụ trách bộ phận chuyên môn", "Tư pháp – Hộ tịch");
        var task = await app.AssignedAsync(("Input.Supports", $"o{hoa}"));
        using var supporter = await app.SectionHeadAsync();
        using var desk = await app.DeskAsync();
        var address = $"/nhiem-vu/{task.Id}/phoi-hop";

        var silent = await supporter.SubmitAsync(await supporter.OpenAsync(address), "Ghi ý kiến");
        var noted = await supporter.SubmitAsync(silent, "Ghi ý kiến", ("Words", "Đã rà soát 12 thủ tục hộ tịch."));

        Assert.Contains("Ghi việc đã phối hợp", silent.Errors, StringComparison.Ordinal);
        Assert.Contains("Phối hợp: Đã rà soát 12 thủ tục hộ tịch.", noted.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await supporter.GetAsync($"/nhiem-vu/{task.Id}/bao-cao")).Status); // reporting stays the lead's
        await app.HandedOverAsync(task.Id);
        await app.DecidedAsync(task.Id, "Nghiệm thu");
        Assert.Contains("đã kết thúc nên không ghi thêm", (await supporter.OpenAsync(address)).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nhiem-vu")]
    [InlineData("/nhiem-vu/cua-toi")]
    [InlineData("/nhiem-vu/theo-doi")]
    [InlineData("/nhiem-vu/don-doc")]
    [InlineData("/ban-lam-viec")]
    public async Task A_board_costs_the_same_queries_for_one_task_and_for_sixty(string address)
    {
        await using var app = await MotCuaApp.StartAsync();
        await GivenAsync(app, 1);
        using var leader = await app.LeaderAsync();
        await leader.OpenAsync(address);
        var one = await CountAsync(app, leader, address);
        await GivenAsync(app, 59);

        // Only a list longer than the page shows costs one count more.
        Assert.InRange(await CountAsync(app, leader, address), one, one + 2);
    }

    private static async Task<int> CountAsync(MotCuaApp app, Visitor visitor, string address)
    {
        using var count = new QueryCount(app);
        await visitor.OpenAsync(address);
        Assert.InRange(count.Statements, 1, 20);
        return count.Statements;
    }

    // Led by the leader who looks, overdue by then.
    private static Task GivenAsync(MotCuaApp app, int count) => app.InScopeAsync(async (services, db) =>
    {
        var leader = await app.OfficialAsync("Lê Minh Quân", "Lãnh đạo", "Lãnh đạo");
        var agency = await db.Agencies.Select(a => a.Id).FirstAsync();
        for (var i = 0; i < count; i++)
            await services.GetRequiredService<Assignments>().AssignAsync(new WorkOrder(agency, $"Việc {i}", new WorkParty(null, leader, "Lê Minh Quân"), app.Clock.Today.AddDays(-9), app.Clock.Today.AddDays(-1 - (i % 4))), new WorkOrigin(WorkSource.Hand, null, ""), CancellationToken.None);
    });
}
