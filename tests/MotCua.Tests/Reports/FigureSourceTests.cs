using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Platform;
using MotCua.Platform.Verifying;

namespace MotCua.Reports;

public class FigureSourceTests
{
    private static readonly DateOnly From = new(2024, 4, 1), To = new(2024, 5, 31);

    [Fact]
    public async Task The_reference_ward_is_on_time_in_2890_of_2907()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportReferenceWardAsync();
        app.MoveTo("2024-05-02T08:00");

        var figures = await FiguresAsync(app, new(2023, 9, 16), new(2024, 4, 26));

        Assert.Equal((2907, 2890, 17), (figures.Total.Settled.Total, figures.Total.Settled.Early + figures.Total.Settled.OnTime, figures.Total.Settled.Late));
        Assert.Equal("99,4 %", figures.Total.OnTimeRate!.Value.PrintShare());
        Assert.Contains("2.890/2.907 hồ sơ, đạt 99,4 %", FiguresText.Of(figures, "phường Đức Long"), StringComparison.Ordinal);
        Assert.Contains("\"onTimeRate\": 0.9942", FiguresJson.Of(figures, "duc-long"), StringComparison.Ordinal);
        Assert.Equal(figures.Total, await app.InScopeAsync(async (services, db) => await services.GetRequiredService<FigureSource>().TotalAsync(await db.Agencies.OrderBy(g => g.Id).Select(g => g.Id).FirstAsync(), figures.Period, CancellationToken.None)));
        Assert.Null(await app.InScopeAsync(async (services, _) => (await services.GetServices<ICheck>().OfType<FiguresCheck>().Single().RunAsync(CancellationToken.None)).Break));
    }

    [Fact]
    public async Task An_imported_past_stands_in_reports_of_the_past()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(agency => [PastDossiers.One(agency, 1, "2024-03-04", "2024-03-08", "2024-03-12")]);

        var asAtThen = await FiguresAsync(app, new(2024, 3, 1), new(2024, 3, 31), new DateOnly(2024, 3, 10).EndUtc());
        var asAtNow = await FiguresAsync(app, new(2024, 3, 1), new(2024, 3, 31));

        Assert.Equal((1, 0), (asAtThen.Total.Pending.Overdue, asAtThen.Total.Settled.Late));
        Assert.Equal((0, 1), (asAtNow.Total.Pending.Overdue, asAtNow.Total.Settled.Late));
    }

    [Fact]
    public async Task Another_agency_is_counted_apart()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportElsewhereAsync("2024-04-04", "2024-04-08", "2024-04-05");

        Assert.Equal(0, (await FiguresAsync(app, From, To)).Total.Received.Total);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_report_as_at_a_moment_is_the_same_however_data_moves_on(int seed)
    {
        await using var app = await MotCuaApp.StartAsync();
        var random = new Random(seed);
        var life = new RandomLife(app, random);
        await life.LiveAsync(days: 12);
        var asOf = app.Clock.GetUtcNow().UtcDateTime;
        var then = await FiguresAsync(app, From, To, asOf);
        var thenLate = await ListAsync(app, asOf, FigureCell.Pending);

        await life.LiveAsync(days: 15);
        var again = await FiguresAsync(app, From, To, asOf);

        Assert.Equal(FiguresJson.Of(then, null), FiguresJson.Of(again, null));
        Assert.Equal(then.Rows, again.Rows);
        Assert.Equal(thenLate, await ListAsync(app, asOf, FigureCell.Pending));
        Assert.NotEqual(then.Total, (await FiguresAsync(app, From, To)).Total);
        Assert.Null(await app.InScopeAsync(async (services, _) => (await services.GetServices<ICheck>().OfType<FiguresCheck>().Single().RunAsync(CancellationToken.None)).Break));
    }

    private static Task<List<long>> ListAsync(MotCuaApp app, DateTime asOf, FigureCell cell) => app.InScopeAsync(async (services, db) =>
        (await services.GetRequiredService<FigureSource>().ListAsync(await AgencyAsync(db), new FigurePeriod(From, To, asOf, app.Clock.GetUtcNow().UtcDateTime), cell, null, null, 10_000, default)).Select(c => c.Id).ToList());

    private static Task<Figures> FiguresAsync(MotCuaApp app, DateOnly from, DateOnly to, DateTime? asOf = null) => app.InScopeAsync(async (services, db) =>
    {
        var now = app.Clock.GetUtcNow().UtcDateTime;
        return await services.GetRequiredService<FigureSource>().FiguresAsync(await AgencyAsync(db), new FigurePeriod(from, to, asOf ?? now, now), CancellationToken.None);
    });

    private static Task<long> AgencyAsync(MotCuaDbContext db) => db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
}
