using System.Net;
using MotCua.Access;
using MotCua.Feedback;
using MotCua.Platform;
using MotCua.ReformIndex.Binding;
using MotCua.Reports;

namespace MotCua.ReformIndex;

public class SimulateTests
{
    [Fact]
    public async Task Today_the_end_of_the_year_and_what_a_step_would_gain_stand_side_by_side_and_nothing_is_saved()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (ward, round) = await ScoredAsync(app);

        var seen = await ward.OpenAsync($"/chi-so-cchc/{round}/du-bao");
        var supposed = await ward.OpenAsync($"/chi-so-cchc/{round}/du-bao?gia-su=1.1.3");

        // Typed 1 + 3,2 (80 of 100) + 0,5; nothing was received, so the live figure leaves what was typed.
        Assert.Equal(("4,7/10", "4,7/10"), (Total(seen, "Theo bảng đang chấm"), Total(seen, "Theo số liệu hôm nay")));
        Assert.Contains("thêm 1 để có 3", seen.Words, StringComparison.Ordinal);
        Assert.Equal(("4,95/10", "4,7/10"), (Total(supposed, "Nếu làm"), Total(await ward.OpenAsync($"/chi-so-cchc/{round}/du-bao"), "Nếu làm")));
    }

    [Fact]
    public async Task What_the_system_counts_today_goes_before_what_was_typed()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (ward, round) = await ScoredAsync(app);
        await app.InScopeAsync(async (_, db) =>
        {
            var agency = db.Agencies.Single(a => a.Code == "lac-dao").Id;
            db.AddRange(Enumerable.Range(1, 10).Select(n => MotCua.Dossiers.Dossier.Import(PastDossiers.One(agency, n, "2024-04-02", "2024-04-05", n == 1 ? "2024-04-08" : "2024-04-04"))));
            await db.SaveChangesAsync();
        });

        var seen = await ward.OpenAsync($"/chi-so-cchc/{round}/du-bao");

        // 9 of 10 in time: 3,6 of 4. At this pace 34 of 38 whole dossiers by the end of the year: 3,58.
        Assert.Equal(("5,1/10", "5,08/10"), (Total(seen, "Theo số liệu hôm nay"), Total(seen, "Dự báo cuối năm")));
        Assert.Contains("thêm 1 để đạt 100 % (10/10)", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_ward_finds_no_forecast()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (_, round) = await ScoredAsync(app);
        using var other = await app.WardAgainAsync("phu-trinh");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/chi-so-cchc/{round}/du-bao")).Status);
    }

    [Theory]
    [InlineData(90, 100, 9, 10, 30, 60, 108, 120)]
    [InlineData(90, 100, 0, 0, 30, 60, 90, 100)]
    [InlineData(3, 4, 1, 3, 90, 45, 4, 6)]
    public void The_rest_of_the_year_goes_like_its_last_days(int done, int of, int lately, int latelyOf, int days, int left, int doneThen, int ofThen)
    {
        var then = Forecast.Ahead(new() { Done = done, Of = of }, new() { Done = lately, Of = latelyOf }, days, left);

        Assert.Equal((doneThen, ofThen), ((int)then.Done!, (int)then.Of!));
    }

    [Theory]
    [InlineData(10, 40, 4, 30, 60, 22)]
    [InlineData(38, 40, 20, 30, 60, 40)]
    [InlineData(10, 40, 12, 30, 60, 10)]
    [InlineData(0, 0, 0, 30, 60, 0)]
    public void What_is_done_grows_as_lately_and_never_beyond_all_there_is(int done, int of, int doneThen, int days, int left, int atEnd)
    {
        var then = Forecast.Grown(new() { Done = done, Of = of }, new() { Done = doneThen, Of = of }, days, left);

        Assert.Equal((atEnd, of), ((int)then.Done!, (int)then.Of!));
    }

    [Fact]
    public async Task The_page_says_which_figures_are_carried_on_and_which_are_not()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();
        var (round, _) = await app.OwnRoundOfShippedAsync(leader);

        var seen = await leader.OpenAsync($"/chi-so-cchc/{round}/du-bao");

        Assert.Contains("như 90 ngày vừa qua, cho: Hồ sơ giải quyết đúng hạn, trước hạn", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Không dự báo, giữ như hôm nay vì những ngày qua không cho biết nhịp tăng:", seen.Words, StringComparison.Ordinal);
        Assert.Contains("Cán bộ, công chức đạt chuẩn theo vị trí việc làm", seen.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_on_time_is_counted_when_it_ends_and_by_its_date()
    {
        await using var app = await MotCuaApp.StartAsync();
        var (first, second) = (await app.SentAsync(), await app.SentAsync());
        await app.AcceptedAsync(first);
        await app.AnsweredAsync(first, "Đã nhắc nhở, xin lỗi bà.");
        await app.AcceptedAsync(second);
        app.MoveTo("2024-07-01T09:00");
        await app.AnsweredAsync(second, "Xin lỗi bà vì trả lời chậm.");

        var (may, year) = await app.InScopeAsync(async (services, db) =>
        {
            var agency = db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).First();
            Task<IndexAnswer> ReadAsync(DateOnly to) => FeedbackFigures.OnTime.ReadAsync(services, new(agency, new(2024, 1, 1), to, app.Clock.UtcNow, app.Clock.UtcNow), CancellationToken.None);
            return (await ReadAsync(new(2024, 5, 31)), await ReadAsync(new(2024, 12, 31)));
        });

        Assert.Equal(((decimal?)1, (decimal?)1, (decimal?)1, (decimal?)2), (may.Done, may.Of, year.Done, year.Of));
    }

    /// <summary>The ward lac-dao answered its first area: yes, 80 of 100, two reports of four.</summary>
    private static async Task<(Visitor Ward, long Round)> ScoredAsync(MotCuaApp app)
    {
        var wards = await app.WardsAsync();
        using var leader = await app.LeaderAsync();
        var round = (await app.OpenedAsync(leader, await app.IssuedAsync(leader)))["lac-dao"];
        Assert.Equal("", (await wards["lac-dao"].ScoredAsync(round, "co", "80", "100", "2")).Errors);
        return (wards["lac-dao"], round);
    }

    private static string Total(Seen seen, string name) => seen.Document.QuerySelectorAll("tbody tr").First(r => r.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector(".num")!.TextContent;
}
