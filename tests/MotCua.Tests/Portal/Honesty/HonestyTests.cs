using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Demo;
using MotCua.Notifications;
using MotCua.Platform;
using MotCua.Reports;
using MotCua.Rules;

namespace MotCua.Portal.Honesty;

public class HonestyTests
{
    [Fact]
    public async Task Everybody_reads_the_figures_of_the_report_and_no_person_is_named()
    {
        await using var app = await MotCuaApp.StartAsync();
        var agency = await app.InScopeAsync((_, db) => db.Database.SqlQueryRaw<long>("select id as \"Value\" from agencies").SingleAsync());
        await app.InScopeAsync((services, _) => services.GetRequiredService<DemoFiller>().FillAsync(new DemoOrder(agency, 400, 1, MotCuaApp.Start.UtcDateTime.ToDay()), CancellationToken.None));
        var year = await app.InScopeAsync((services, _) => services.GetRequiredService<FigureSource>().FiguresAsync(agency, new FigurePeriod(new DateOnly(2024, 1, 1), new DateOnly(2024, 4, 26), app.Clock.UtcNow, app.Clock.UtcNow), CancellationToken.None));
        using var anyone = app.Anyone();

        var page = await anyone.OpenAsync("/chat-luong-phuc-vu");

        var row = page.Document.QuerySelectorAll("#dung-han")[0].Closest("section")!.QuerySelectorAll("tbody tr")[2].QuerySelectorAll("td").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal([year.Total.Settled.Total.Print(), (year.Total.Settled.Early + year.Total.Settled.OnTime).Print(), year.Total.OnTimeRate!.Value.PrintShare(), year.Total.Settled.Late.Print(), year.Total.Further.LateWithApology.Print()], row);
        Assert.Contains("Một nửa xong trong", page.Words, StringComparison.Ordinal);
        var owners = await app.InScopeAsync((_, db) => db.Set<Dossiers.Dossier>().Select(d => d.Owner.Name).Distinct().Take(50).ToListAsync());
        Assert.All(owners, name => Assert.DoesNotContain(name, page.Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_usual_time_is_told_from_enough_dossiers_only_and_without_those_that_waited()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.EnactAsync(RuleKey.UsualTimeSample, "3");
        var settled = new List<long>();
        for (var i = 0; i < 3; i++) settled.Add((await app.SettledFromAsync("", "")).Id);
        // The three are of procedures of their own; made one here, of which two took a day more.
        await app.InScopeAsync((_, db) => db.Set<Dossiers.Dossier>().Where(d => settled.Contains(d.Id)).ExecuteUpdateAsync(d => d.SetProperty(x => x.ProcedureName, "Chứng thực bản sao")));
        await app.InScopeAsync((_, db) => db.Set<Dossiers.Dossier>().Where(d => d.Id != settled[0]).ExecuteUpdateAsync(d => d.SetProperty(x => x.ReceivedAt, x => x.ReceivedAt.AddDays(-1))));
        using var anyone = app.Anyone();

        var page = await anyone.OpenAsync("/chat-luong-phuc-vu");
        var row = page.Document.QuerySelector("#thoi-gian")!.Closest("section")!.QuerySelectorAll("tbody td").Select(c => c.TextContent.Trim());
        Assert.Equal(["3", "1 ngày làm việc", "1 ngày làm việc", "100,0 %"], row);

        await app.InScopeAsync((_, db) => db.Set<Dossiers.Dossier>().Where(d => d.Id == settled[0]).ExecuteUpdateAsync(d => d.SetProperty(x => x.Supplements, 1)));
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Contains("Chưa có thủ tục nào đủ số hồ sơ", (await anyone.OpenAsync("/chat-luong-phuc-vu")).Words, StringComparison.Ordinal);
    }
}
