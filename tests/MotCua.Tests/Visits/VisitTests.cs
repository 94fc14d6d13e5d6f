using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Visits.Counting;

namespace MotCua.Visits;

public class VisitTests
{
    private const string Phone = "Mozilla/5.0 (Linux; Android 14) Chrome/124.0 Mobile Safari/537.36", Desk = "Mozilla/5.0 (Windows NT 10.0) Firefox/125.0";

    [Fact]
    public async Task A_visit_is_counted_today_this_week_this_month_and_ever()
    {
        await using var app = await MotCuaApp.StartAsync(); // Friday 26/04/2024
        await app.LookAsync(Phone);
        await app.LookAsync(Phone); // the same visit
        await app.LookAsync(Desk);
        await app.FlushAsync();

        Assert.Equal(new VisitFigures(2, 2, 2, 2, 2), await app.FiguresAsync());
        Assert.Equal(3, Assert.Single(await app.DaysAsync()).Views);

        app.MoveTo("2024-04-29T00:05"); // Monday, still April
        await app.LookAsync(Phone);
        await app.FlushAsync();
        Assert.Equal(new VisitFigures(1, 1, 1, 3, 3), await app.FiguresAsync());

        app.MoveTo("2024-05-01T00:00"); // Wednesday of the same week, another month; 30/04 17:00 in UTC
        await app.LookAsync(Phone);
        await app.FlushAsync();
        Assert.Equal(new VisitFigures(1, 1, 2, 1, 4), await app.FiguresAsync());
    }

    [Fact]
    public async Task Half_an_hour_of_silence_ends_a_visit_and_a_quarter_ends_being_there()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.LookAsync(Phone);
        await app.FlushAsync();

        app.MoveTo("2024-04-26T09:16");
        Assert.Equal(0, (await app.FiguresAsync()).Now);
        await app.LookAsync(Phone);
        await app.FlushAsync();
        Assert.Equal(1, (await app.FiguresAsync()).Today);

        app.MoveTo("2024-04-26T09:47");
        await app.LookAsync(Phone);
        await app.FlushAsync();
        Assert.Equal(2, (await app.FiguresAsync()).Today);
    }

    [Fact]
    public async Task Two_nodes_count_one_visitor_once_and_add_up_the_rest()
    {
        await using var app = await MotCuaApp.StartAsync();
        await using var other = await app.AnotherNodeAsync();
        await Task.WhenAll(app.LookAsync(Phone), other.LookAsync(Phone));
        await other.LookAsync(Desk);
        await Task.WhenAll(app.FlushAsync(), other.FlushAsync());

        Assert.Equal(new VisitFigures(2, 2, 2, 2, 2), await app.FiguresAsync());
        Assert.Equal(3, Assert.Single(await other.DaysAsync()).Views);
    }

    [Fact]
    public async Task What_was_counted_is_written_when_the_program_stops_and_goes_on_after_a_restart()
    {
        await using var app = await MotCuaApp.StartAsync();
        await using (var other = await app.AnotherNodeAsync())
        {
            await other.LookAsync(Phone);
            await other.Services.GetRequiredService<VisitFlush>().StopAsync(default);
        }
        Assert.Equal(1, (await app.FiguresAsync()).Total);

        await app.LookAsync(Phone); // the same person after the restart
        await app.FlushAsync();
        Assert.Equal(1, (await app.FiguresAsync()).Total);
    }

    [Fact]
    public async Task Programs_and_pages_fetched_in_advance_are_no_visitors()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.LookAsync("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)");
        await app.LookAsync("curl/8.5");
        await app.LookAsync("");
        await app.LookAsync(Phone, HttpMethod.Head);
        await app.LookAsync(Phone, HttpMethod.Get, ("Sec-Purpose", "prefetch;prerender"));
        await app.LookAsync(Phone, HttpMethod.Get, path: "/khong-co");
        await app.LookAsync(Phone, HttpMethod.Get, path: "/css/site.css");
        await app.FlushAsync();

        Assert.Equal(0, (await app.FiguresAsync()).Total);
    }

    [Fact]
    public async Task Nothing_that_is_kept_tells_who_came()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.LookAsync(Phone);
        await app.FlushAsync();
        var first = await app.InScopeAsync((_, db) => db.Set<VisitSalt>().AsNoTracking().SingleAsync());
        var before = await app.InScopeAsync((_, db) => db.Set<RecentVisitor>().AsNoTracking().SingleAsync());

        app.MoveTo("2024-04-27T09:00");
        await app.LookAsync(Phone);
        await app.FlushAsync();

        var salt = await app.InScopeAsync((_, db) => db.Set<VisitSalt>().AsNoTracking().SingleAsync()); // yesterday's is gone
        var after = await app.InScopeAsync((_, db) => db.Set<RecentVisitor>().AsNoTracking().SingleAsync()); // and so is yesterday's hash
        Assert.NotEqual(first.Salt, salt.Salt);
        Assert.NotEqual(before.Visitor, after.Visitor);

        app.MoveTo("2024-04-27T10:00");
        await app.FlushAsync(); // nobody came, and still nobody is remembered
        Assert.Equal(0, await app.InScopeAsync((_, db) => db.Set<RecentVisitor>().CountAsync()));
    }

    [Fact]
    public async Task A_thousand_visitors_cost_one_flush()
    {
        await using var app = await MotCuaApp.StartAsync();
        var counter = app.Services.GetRequiredService<VisitCounter>();
        for (var visitor = 1; visitor <= 1_000; visitor++) counter.Saw(visitor, subject: 7);
        await app.FlushAsync();

        Assert.Equal(new VisitFigures(1_000, 1_000, 1_000, 1_000, 1_000), await app.FiguresAsync());
        Assert.Equal(1_000, await app.InScopeAsync((services, _) => services.GetRequiredService<VisitStatistics>().ViewsOfAsync(7, default)));
    }
}

internal static class VisitGiven
{
    public static async Task LookAsync(this MotCuaApp app, string browser, HttpMethod? method = null, (string Name, string Value)? header = null, string path = "/")
    {
        using var visitor = app.Anyone();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (browser.Length > 0) request.Headers.TryAddWithoutValidation("User-Agent", browser);
        if (header is { } extra) request.Headers.TryAddWithoutValidation(extra.Name, extra.Value);
        using var response = await visitor.Http.SendAsync(request);
        await response.Content.ReadAsStringAsync();
    }

    public static Task FlushAsync(this MotCuaApp app) => app.Services.GetRequiredService<VisitFlush>().FlushAsync(default);

    public static Task<VisitFigures> FiguresAsync(this MotCuaApp app) => app.InScopeAsync((services, _) => services.GetRequiredService<VisitStatistics>().NowAsync(default));

    public static Task<List<VisitDay>> DaysAsync(this MotCuaApp app) => app.InScopeAsync((services, _) => services.GetRequiredService<VisitStatistics>().DaysAsync(Visited.WholeSite, DateOnly.MinValue, DateOnly.MaxValue, default));
}
