using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Timetable;

namespace MotCua.Reports.Causes;

public class CauseTests
{
    private const string Period = "tu=2024-04-01&den=2024-06-30";

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Whatever_happens_every_late_dossier_has_one_cause_and_every_minute_one_holder(int seed)
    {
        await using var app = await MotCuaApp.StartAsync();
        await new RandomLife(app, new Random(seed)).LiveAsync(days: 20);
        var now = app.Clock.UtcNow;

        await app.InScopeAsync(async (services, db) =>
        {
            var agency = await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
            foreach (var asOf in new[] { now, now.AddDays(-6), now.AddDays(-13) })
            {
                var period = new FigurePeriod(new(2024, 4, 1), now.ToDay(), asOf, now);
                var causes = await services.GetRequiredService<LedgerSource>().CausesAsync(agency, period, CancellationToken.None); // throws when it does not add up
                Assert.Equal(causes.Dossiers.Count, causes.Rows.Sum(r => r.Total));
            }
            var calendar = await services.GetRequiredService<Timetables>().ForAsync(agency, CancellationToken.None);
            foreach (var history in (await db.History.AsNoTracking().Where(h => h.Subject == nameof(Dossier)).OrderBy(h => h.SubjectId).ThenBy(h => h.Sequence).ToListAsync()).GroupBy(h => h.SubjectId))
            {
                var ledger = TimeLedger.Of(history, calendar, now);
                Assert.Equal(ledger.Total, ledger.Entries.Aggregate(TimeSpan.Zero, (sum, e) => sum + e.Time));
                Assert.All(ledger.Entries.Zip(ledger.Entries.Skip(1)), pair => Assert.True(pair.First.To <= pair.Second.From));
            }
        });
    }

    [Fact]
    public async Task The_page_names_who_made_them_late_and_lists_them()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.HeldDossierAsync();
        app.Clock.Advance(TimeSpan.FromDays(10));
        using var leader = await app.LeaderAsync();

        var page = await leader.OpenAsync($"/bao-cao/nguyen-nhan-tre?{Period.Replace("2024-06-30", "2024-05-06", StringComparison.Ordinal)}");
        Assert.Contains("Bộ phận chuyên môn (Nguyễn Văn Đức) giữ sau ngày hẹn", page.Words, StringComparison.Ordinal);
        Assert.Contains($"/ho-so/{id}", page.Text, StringComparison.Ordinal);
        Assert.Contains("Trễ vì Bộ phận chuyên môn (Nguyễn Văn Đức)", (await leader.OpenAsync($"/ho-so/{id}")).Words, StringComparison.Ordinal);
        var none = await leader.OpenAsync("/bao-cao/nguyen-nhan-tre?tu=2023-01-01&den=2023-01-31");
        Assert.Contains("Không có hồ sơ nào trễ hạn trong kỳ này.", none.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_reference_wards_seventeen_late_ones_are_not_blamed_on_anybody_the_old_system_did_not_record()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportReferenceWardAsync();
        app.MoveTo("2024-05-02T08:00");
        using var leader = await app.LeaderAsync();
        const string query = "tu=2023-09-16&den=2024-04-26";

        var row = (await leader.OpenAsync($"/bao-cao/nguyen-nhan-tre?{query}")).Document.QuerySelectorAll("tbody tr").First().TextContent;
        Assert.Contains("Không có ghi chép (hệ thống cũ)", row, StringComparison.Ordinal);
        Assert.Contains("17", row, StringComparison.Ordinal);
        Assert.Contains("2.907 hồ sơ", (await leader.OpenAsync($"/bao-cao/thoi-gian?{query}")).Words, StringComparison.Ordinal);
        var excel = await leader.Http.GetAsync(new Uri($"/bao-cao/nguyen-nhan-tre?{query}&handler=Excel", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, excel.StatusCode);
        var causes = await app.InScopeAsync(async (services, db) =>
            await services.GetRequiredService<LedgerSource>().CausesAsync(await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), new FigurePeriod(new(2023, 9, 16), new(2024, 4, 26), app.Clock.UtcNow, app.Clock.UtcNow), CancellationToken.None));
        Assert.Contains("\"holder\": \"NotRecorded\",\n      \"settled\": 17,\n      \"pending\": 0", CauseText.Json(causes, "duc-long").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Matches("Cộng +17 +17 +0", CauseText.Of(causes, "phường Đức Long"));
    }

    [Fact]
    public async Task Mean_times_are_of_the_settled_and_add_up_by_field()
    {
        await using var app = await MotCuaApp.StartAsync();
        var desk = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");
        var id = await app.ReceivedAsync(desk);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.ChangeAsync(id, d => d.Transfer(new HandOver("Bộ phận Một cửa", null, null, "Tư pháp", null)));
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await app.ChangeAsync(id, d =>
        {
            d.Assign(new HandOver("Tư pháp", desk, null, "Trần Thị Mai", null), "");
            d.ProposeResult(DossierOutcome.Granted, "", "", new HandOver("Trần Thị Mai", null, null, "Lãnh đạo", null), app.Clock.UtcNow, "Trần Thị Mai", null);
            d.Approve("Lê Minh Quân", "CHỦ TỊCH", app.Clock.UtcNow);
            d.Settle("1", app.Clock.UtcNow);
        });
        using var leader = await app.LeaderAsync();

        var cells = (await leader.OpenAsync("/bao-cao/thoi-gian?tu=2024-04-01&den=2024-04-26")).Document.QuerySelectorAll("tbody tr td").Select(c => c.TextContent.Trim());

        Assert.Equal(["1", "1 giờ", "30 phút", "1 giờ 30 phút"], cells);
    }

    [Fact]
    public async Task Only_who_may_see_reports_sees_causes()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/bao-cao/nguyen-nhan-tre")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/bao-cao/thoi-gian")).Status);
    }
}
