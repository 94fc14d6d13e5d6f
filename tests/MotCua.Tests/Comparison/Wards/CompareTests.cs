using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.PeriodicReports;
using MotCua.Platform;
using MotCua.Ratings;
using MotCua.ReformIndex;
using MotCua.Reports;

namespace MotCua.Comparison.Wards;

public class CompareTests
{
    [Fact]
    public async Task Wards_stand_side_by_side_with_the_same_figures_as_their_own_reports()
    {
        await using var app = await CityAsync();
        using var city = await OfficialAsync(app);

        var seen = await city.OpenAsync("/so-sanh?tu=2024-04-01&den=2024-04-26");

        Assert.Equal(["UBND phường lac-dao", "UBND phường phu-trinh", "UBND phường duc-thang"], Wards(seen));
        Assert.Contains("100,0 % (3/3)", RowOf(seen, "lac-dao"), StringComparison.Ordinal);
        Assert.Contains("66,7 % (2/3)", RowOf(seen, "phu-trinh"), StringComparison.Ordinal);
        Assert.Contains("Không có ghi chép (hệ thống cũ) 1", RowOf(seen, "phu-trinh"), StringComparison.Ordinal);
        Assert.Contains("0,0 % (0/1)", RowOf(seen, "phu-trinh"), StringComparison.Ordinal);
        var ward = await app.InScopeAsync((_, db) => db.Agencies.Where(a => a.Code == "phu-trinh").Select(a => a.Id).SingleAsync());
        var own = await app.InScopeAsync((services, _) => services.GetRequiredService<FigureSource>().FiguresAsync(ward, Period(app), default));
        var beside = await app.InScopeAsync((services, _) => services.GetRequiredService<FigureSource>().PerAgencyAsync([ward], Period(app), default));
        Assert.Equal(own.Total, beside[ward]);
    }

    [Fact]
    public async Task As_at_a_past_day_the_comparison_is_what_it_was_then()
    {
        await using var app = await CityAsync();
        using var city = await OfficialAsync(app);
        var then = (await city.OpenAsync("/so-sanh?tu=2024-04-01&den=2024-04-26")).Document.QuerySelector("tbody")!.TextContent;
        app.MoveTo("2024-05-06T09:00");
        await ImportAsync(app, "lac-dao", 31, ("2024-04-22", "2024-04-23", "2024-05-03"));
        using var later = await OfficialAsync(app);

        // What was imported since is told as at its own day; the state of things that moved since is not.
        var again = (await later.OpenAsync("/so-sanh?tu=2024-04-01&den=2024-04-26&chot=2024-04-26")).Document.QuerySelector("tbody")!.TextContent;
        var now = await later.OpenAsync("/so-sanh?tu=2024-04-01&den=2024-05-06");

        Assert.Contains("UBND phường lac-dao", then, StringComparison.Ordinal);
        Assert.Contains("3/3", again, StringComparison.Ordinal);
        Assert.Contains("75,0 % (3/4)", RowOf(now, "lac-dao"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ratings_stand_there_only_from_enough_slips_and_the_index_as_announced()
    {
        await using var app = await CityAsync();
        await RatedAsync(app, "phu-trinh", 10, 9);
        await RatedAsync(app, "lac-dao", 9, 9);
        using var leader = await app.LeaderAsync();
        var rounds = await app.OpenedAsync(leader, await app.IssuedAsync(leader));
        await app.InScopeAsync(async (_, db) =>
        {
            var round = await db.IndexRounds.SingleAsync(r => r.Id == rounds["duc-thang"]);
            round.Submit([], "", new DateOnly(2024, 4, 26));
            round.FinishAppraisal("");
            round.Announce(new("9/QĐ-UBND", new DateOnly(2024, 4, 26), 1, [], 8.5m, 10, 0, 8.5m, 85, "Tốt", 1, 3));
            await db.SaveChangesAsync();
        });
        using var city = await OfficialAsync(app);

        var seen = await city.OpenAsync("/so-sanh?theo=chi-so");

        Assert.Equal("UBND phường duc-thang", Wards(seen)[0]);
        Assert.Contains("85,00 %, Tốt, hạng 1/3 (2024)", RowOf(seen, "duc-thang"), StringComparison.Ordinal);
        Assert.Contains("90,0 % (10 phiếu)", RowOf(seen, "phu-trinh"), StringComparison.Ordinal);
        Assert.Contains("chưa đủ phiếu", RowOf(seen, "lac-dao"), StringComparison.Ordinal);
        Assert.Contains("Mức độ hài lòng", seen.Document.QuerySelector("svg[aria-label*='hài lòng']")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_counts_as_sent_in_time_by_its_day_and_as_late_when_the_day_is_over()
    {
        await using var app = await CityAsync();
        var (id, due) = await app.InScopeAsync(async (_, db) => (await db.Agencies.Where(a => a.Code == "phu-trinh").Select(a => a.Id).SingleAsync(), await DueAsync(db)));
        var before = await PunctualAsync(app, id, due.AddDays(-1));
        var missed = await PunctualAsync(app, id, due.AddDays(1));

        Assert.Equal((before.Late + 1, before.OnTime), (missed.Late, missed.OnTime));
    }

    [Fact]
    public async Task As_many_queries_for_three_wards_as_for_one_and_nobody_else_may_look()
    {
        await using var app = await CityAsync();
        using var city = await OfficialAsync(app);
        await city.OpenAsync("/so-sanh");
        Assert.InRange(await CountAsync(app, city), 5, 22);
        using var leader = await app.LeaderAsync();
        using var ward = await app.WardAgainAsync("lac-dao");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), ((await leader.GetAsync("/so-sanh")).Status, (await ward.GetAsync("/so-sanh")).Status));
    }

    [Fact]
    public async Task Causes_of_late_dossiers_are_read_together_and_not_ward_by_ward()
    {
        await using var app = await CityAsync();
        using var city = await OfficialAsync(app);
        await city.OpenAsync("/so-sanh"); // what is kept in memory is read once
        var one = await CountAsync(app, city);
        foreach (var (ward, from) in new[] { ("lac-dao", 101), ("duc-thang", 201) })
            await ImportAsync(app, ward, from, [.. Enumerable.Range(0, 12).Select(_ => ("2024-04-08", "2024-04-10", "2024-04-12"))]);
        await city.OpenAsync("/so-sanh");

        Assert.Equal(one, await CountAsync(app, city));
        var seen = await city.OpenAsync("/so-sanh");
        Assert.Contains("Không có ghi chép (hệ thống cũ) 12", RowOf(seen, "duc-thang"), StringComparison.Ordinal);
        Assert.Contains("Không có ghi chép (hệ thống cũ) 1", RowOf(seen, "phu-trinh"), StringComparison.Ordinal);
    }

    private static async Task<int> CountAsync(MotCuaApp app, Visitor city)
    {
        using var count = new QueryCount(app);
        await city.OpenAsync("/so-sanh");
        return count.Statements;
    }

    [Fact]
    public async Task The_same_figures_as_a_spreadsheet_and_to_print()
    {
        await using var app = await CityAsync();
        using var city = await OfficialAsync(app);
        const string Asked = "/so-sanh?tu=2024-04-01&den=2024-04-26&handler=";

        using var excel = new ZipArchive(new MemoryStream(await city.Http.GetByteArrayAsync(new Uri(Asked + "Excel", UriKind.Relative))));
        using var rows = new StreamReader(excel.GetEntry("xl/worksheets/sheet1.xml")!.Open());

        Assert.Contains("66,7 % (2/3)", await rows.ReadToEndAsync(), StringComparison.Ordinal);
        foreach (var kind in new[] { "Pdf", "Word" }) Assert.True((await city.Http.GetByteArrayAsync(new Uri(Asked + kind, UriKind.Relative))).Length > 3000);
    }

    [Fact]
    public async Task A_province_sees_the_wards_of_its_cities_and_who_has_nobody_below_reads_why()
    {
        await using var alone = await MotCuaApp.StartAsync();
        using var nobody = await OfficialAsync(alone);
        Assert.Contains("chưa có đơn vị nào trực thuộc", (await nobody.OpenAsync("/so-sanh")).Words, StringComparison.Ordinal);
        await using var app = await CityAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var all = await db.Agencies.ToListAsync();
            all.Single(a => a.Code == "duc-thang").PlaceUnder(all.Single(a => a.Code == "lac-dao"), all);
            await db.SaveChangesAsync();
        });
        using var city = await OfficialAsync(app);

        Assert.Equal(3, Wards(await city.OpenAsync("/so-sanh")).Count);
    }

    /// <summary>Three wards below the first agency: lac-dao all in time, phu-trinh one of three late, duc-thang nothing.</summary>
    internal static async Task<MotCuaApp> CityAsync(MotCuaApp? given = null)
    {
        var app = given ?? await MotCuaApp.StartAsync();
        await app.WardsAsync();
        await ImportAsync(app, "lac-dao", 1, ("2024-04-02", "2024-04-05", "2024-04-04"), ("2024-04-03", "2024-04-05", "2024-04-05"), ("2024-04-08", "2024-04-12", "2024-04-10"));
        await ImportAsync(app, "phu-trinh", 11, ("2024-04-02", "2024-04-05", "2024-04-04"), ("2024-04-03", "2024-04-05", "2024-04-05"), ("2024-04-08", "2024-04-10", "2024-04-12"));
        return app;
    }

    internal static Task<Visitor> OfficialAsync(MotCuaApp app) => app.SignedInAsync("Bùi Thu Hà", "Theo dõi đơn vị trực thuộc", "Lãnh đạo");

    private static Task ImportAsync(MotCuaApp app, string ward, int from, params (string Received, string Due, string Ended)[] past) => app.InScopeAsync(async (_, db) =>
    {
        var agency = await db.Agencies.Where(a => a.Code == ward).Select(a => a.Id).SingleAsync();
        db.AddRange(past.Select((p, at) => Dossier.Import(PastDossiers.One(agency, from + at, p.Received, p.Due, p.Ended))));
        await db.SaveChangesAsync();
    });

    private static Task RatedAsync(MotCuaApp app, string ward, int slips, int satisfied) => app.InScopeAsync(async (_, db) =>
    {
        var agency = await db.Agencies.Where(a => a.Code == ward).Select(a => a.Id).SingleAsync();
        var set = await db.QuestionSets.AsNoTracking().OrderBy(s => s.Id).FirstAsync(s => s.Kind == QuestionKind.Desk);
        var (good, bad) = (set.Content.Levels.First(l => l.Satisfied).Value, set.Content.Levels.First(l => !l.Satisfied).Value);
        for (var i = 0; i < slips; i++) db.Add(Rating.Of(new(agency, "Hộ tịch", "", null), set, new(new Dictionary<string, int> { [set.Content.Overall.Code] = i < satisfied ? good : bad }, RatingChannel.Link), new DateOnly(2024, 3, 1), false).Mixed(new DateOnly(2024, 3, 1)));
        await db.SaveChangesAsync();
    });

    private static async Task<DateOnly> DueAsync(MotCuaDbContext db) => new KnownTypes(await db.PeriodTypes.AsNoTracking().ToListAsync()).Around(new DateOnly(2024, 6, 30)).First(p => p.Type.Text.IsExpected && p.Span.DueOn >= new DateOnly(2024, 2, 1)).Span.DueOn;

    private static Task<ReportPunctuality> PunctualAsync(MotCuaApp app, long agency, DateOnly to) => app.InScopeAsync(async (_, db) => (await ReportPunctuality.OfAsync(db, [agency], new DateOnly(2024, 1, 1), to, default))[agency]);

    private static FigurePeriod Period(MotCuaApp app) => new(new DateOnly(2024, 4, 1), new DateOnly(2024, 4, 26), app.Clock.UtcNow, app.Clock.UtcNow);

    private static List<string> Wards(Seen seen) => [.. seen.Document.QuerySelectorAll("tbody tr td[data-label='Đơn vị']").Select(c => c.TextContent)];

    private static string RowOf(Seen seen, string ward) => seen.Document.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains(ward, StringComparison.Ordinal)).TextContent;
}
