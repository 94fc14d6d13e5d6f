using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Dossiers.Supplementing;

public class OverdueTests
{
    private const string List = "/ho-so-cho-bo-sung-qua-han";

    [Fact]
    public async Task A_dossier_whose_papers_never_came_is_closed_at_night_once_with_a_numbered_notice_where_the_rule_is_verified()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.RuleAsync(verified: true);
        var id = await app.WaitingForPapersAsync();
        app.MoveTo("2024-06-28T00:10"); // the night's own run begins here as well
        var recent = await app.WaitingForPapersAsync();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => NightAsync(app)));

        await app.InScopeAsync(async (_, db) => Assert.Equal(1, await db.History.CountAsync(h => h.Kind == nameof(DossierStopped))));
        Assert.Equal(DossierStatus.Stopped, (await app.DossierAsync(id)).Status);
        Assert.Equal(DossierStatus.AwaitingSupplement, (await app.DossierAsync(recent)).Status);
        var stopped = await app.LastAsync<DossierStopped>(id);
        Assert.StartsWith("1/", stopped.PaperNumber, StringComparison.Ordinal);
        Assert.Contains("Quá 15 ngày làm việc", stopped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unverified_rule_closes_nothing_by_itself_and_the_desk_closes_by_hand()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.RuleAsync(verified: false);
        var id = await app.WaitingForPapersAsync();
        app.MoveTo("2024-06-28T09:00");
        Assert.Equal(0, await NightAsync(app));
        using var desk = await app.DeskAsync();

        var page = await desk.OpenAsync(List);
        Assert.Contains("hệ thống không tự đóng", page.Words, StringComparison.Ordinal);
        await desk.SubmitAsync(page, "Dừng các hồ sơ", await app.ChosenAsync([id]));

        Assert.Equal(DossierStatus.Stopped, (await app.DossierAsync(id)).Status);
    }

    [Fact]
    public async Task One_day_before_nothing_is_overdue()
    {
        // Asked on Friday 26/4; off until 1/5, Saturday 4/5 made up: the fifteenth whole working day after it is Tuesday 21/5, which must be over.
        await using var app = await MotCuaApp.StartAsync();
        await app.RuleAsync(verified: true);
        var id = await app.WaitingForPapersAsync();
        app.MoveTo("2024-05-21T00:10");
        await NightAsync(app);
        Assert.Equal(DossierStatus.AwaitingSupplement, (await app.DossierAsync(id)).Status);
        app.MoveTo("2024-05-22T00:10");
        await NightAsync(app);

        Assert.Equal(DossierStatus.Stopped, (await app.DossierAsync(id)).Status);
    }

    [Fact]
    public async Task Without_a_rule_the_list_says_so()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.WaitingForPapersAsync();
        using var desk = await app.DeskAsync();

        Assert.Contains("Chưa có quy định đóng hồ sơ không bổ sung", (await desk.OpenAsync(List)).Words, StringComparison.Ordinal);
    }

    private static Task<int> NightAsync(MotCuaApp app) => app.Services.GetRequiredService<CloseOverdue>().RunAsync(CancellationToken.None);
}
