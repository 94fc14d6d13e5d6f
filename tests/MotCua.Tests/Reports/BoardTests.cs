using System.Net;
using MotCua.Dossiers;

namespace MotCua.Reports;

public class BoardTests
{
    [Fact]
    public async Task Every_figure_of_the_board_opens_a_list_with_exactly_that_many_dossiers()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(AWard);
        await new RandomLife(app, new Random(7)).LiveAsync(days: 6);
        using var leader = await app.LeaderAsync();

        var board = await leader.OpenAsync("/bang-dieu-hanh");
        var figures = board.Document.QuerySelectorAll("a[href^='/ho-so?']").Select(a => (Href: a.GetAttribute("href")!, Figure: FigureOf(a.QuerySelector("strong")?.TextContent ?? a.TextContent))).Where(f => f.Figure is not null).Distinct().ToList();

        Assert.True(figures.Count > 25, $"{figures.Count} figures");
        foreach (var (href, figure) in figures) Assert.Equal((href, figure), (href, await CountAsync(leader, href)));
    }

    [Fact]
    public async Task What_is_late_says_who_holds_it_and_since_when()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(agency => [PastDossiers.One(agency, 1, "2024-04-04", "2024-04-08", null)]);
        using var leader = await app.LeaderAsync();

        var board = await leader.OpenAsync("/bang-dieu-hanh");

        var line = board.Document.QuerySelectorAll("[aria-labelledby=qua-han] tbody td").Select(td => td.TextContent.Trim()).Skip(2);
        Assert.Equal(["08/04/2024", "18 ngày", "Chờ phân công", "04/04/2024"], line);
    }

    [Fact]
    public async Task The_wave_shows_ten_working_days_and_no_holiday()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var leader = await app.LeaderAsync();

        var days = (await leader.OpenAsync("/bang-dieu-hanh")).Document.QuerySelectorAll(".wave-list a").Select(a => a.TextContent.Split(':')[0]).ToList();

        Assert.Equal(10, days.Count);
        Assert.Equal("26/04", days[0]);
        Assert.DoesNotContain("30/04", days);
        Assert.DoesNotContain("01/05", days);
    }

    [Fact]
    public async Task The_board_is_for_who_may_see_it_and_of_the_own_agency_only()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportElsewhereAsync("2024-04-04", "2024-04-08", null);
        using var desk = await app.DeskAsync();
        using var leader = await app.LeaderAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync("/bang-dieu-hanh")).Status);
        Assert.Contains("Không có hồ sơ nào quá hạn", (await leader.OpenAsync("/bang-dieu-hanh")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_section_head_counts_only_what_they_may_open()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ImportAsync(agency => [PastDossiers.One(agency, 1, "2024-04-04", "2024-04-08", null)]);
        using var head = await app.SectionHeadAsync();

        var board = await head.OpenAsync("/bang-dieu-hanh");

        Assert.Contains("chỉ gồm hồ sơ của bạn và bộ phận", board.Words, StringComparison.Ordinal);
        Assert.Equal("0", board.Document.QuerySelector("a[href='/ho-so?trang-thai=late'] strong")!.TextContent);
    }

    private static IEnumerable<PastDossier> AWard(long agency) => Enumerable.Range(0, 120).Select(i =>
    {
        var received = new DateOnly(2024, 2, 20).AddDays(i % 60);
        var ended = i % 3 == 0 ? (DateOnly?)null : received.AddDays(i % 9);
        return PastDossiers.One(agency, i, $"{received:yyyy-MM-dd}", i % 17 == 0 ? null : $"{received.AddDays(5 + i % 20):yyyy-MM-dd}", ended is { } day ? $"{day:yyyy-MM-dd}" : null,
            ended is null ? (i % 6 == 0 ? DossierStatus.AwaitingPayment : DossierStatus.InProcess) : i % 8 == 0 ? DossierStatus.Stopped : i % 7 == 0 ? DossierStatus.Settled : null) with
        { Field = i % 30 == 0 ? "" : PastDossiers.Fields[i % 4] };
    });

    private static int? FigureOf(string text) => int.TryParse(text.Split(':')[^1].Trim().Split(' ')[0].Replace(".", "", StringComparison.Ordinal), out var figure) ? figure : null;

    private static async Task<int> CountAsync(Visitor leader, string href)
    {
        for (var (url, count) = (href, 0); ;)
        {
            var list = await leader.OpenAsync(url);
            count += list.Document.QuerySelectorAll("tbody tr").Length;
            if (list.Document.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next) return count;
            url = next;
        }
    }
}
