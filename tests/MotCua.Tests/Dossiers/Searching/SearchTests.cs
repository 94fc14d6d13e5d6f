using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Dossiers.Searching;

public class SearchTests
{
    [Theory]
    [InlineData("nguyen van duc")]
    [InlineData("Đức Nguyễn")] // words in any order
    [InlineData("NGUYỄN VĂN")]
    [InlineData("đức ngu")] // the last word may be unfinished
    [InlineData("0912 000 111")]
    [InlineData("+84912000111")]
    [InlineData("H11.20.14-240426-0001")]
    [InlineData("h11.20.14-240426-0001")]
    public async Task A_dossier_is_found_by_what_people_say_of_it(string typed)
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ReceivedAsync("Nguyễn Văn Đức", "0912000111");
        await app.ReceivedAsync("Trần Thị Hạnh", "0912000222");
        using var desk = await app.DeskAsync();

        var found = await desk.OpenAsync($"/ho-so?q={Uri.EscapeDataString(typed)}");

        Assert.Equal(["H11.20.14-240426-0001"], CodesOf(found));
    }

    [Fact]
    public async Task The_beginning_of_a_code_finds_all_of_that_day()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ReceivedAsync();
        await app.ReceivedAsync();
        app.MoveTo("2024-05-02T09:00");
        await app.ReceivedAsync();
        using var desk = await app.DeskAsync();

        Assert.Equal(["H11.20.14-240426-0002", "H11.20.14-240426-0001"], CodesOf(await desk.OpenAsync("/ho-so?q=H11.20.14-240426-")));
    }

    [Fact]
    public async Task What_finds_nothing_says_so_and_what_to_try()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var desk = await app.DeskAsync();

        Assert.Contains("Không có hồ sơ nào khớp", (await desk.OpenAsync("/ho-so?q=khong+co+ai")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odd_signs_in_the_box_are_words_like_any_other()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ReceivedAsync("Lê \"Tư\" O'Nai (con)");
        using var desk = await app.DeskAsync();

        foreach (var typed in new[] { "\"tư\"", "O'Nai", "le & tu | nai", "(con)", "le*" })
            Assert.Single(CodesOf(await desk.OpenAsync($"/ho-so?q={Uri.EscapeDataString(typed)}")));
    }

    [Theory]
    [InlineData("nguyen van")]
    [InlineData("duc nguyen")]
    [InlineData("NGUYỄN V")]
    [InlineData("an")] // the beginning of a word, never its middle
    [InlineData("h11 240426")]
    public async Task Words_that_very_many_have_find_the_same_as_rare_ones_though_another_way(string typed)
    {
        await using var app = await MotCuaApp.StartAsync();
        foreach (var name in new[] { "Nguyễn Văn Đức", "Trần Thị Hạnh", "Lê An", "Nguyễn Thị Vân An" }) await app.ReceivedAsync(name);

        var (rare, common) = await app.InScopeAsync(async (_, db) => (await FoundAsync(db, areCommon: false), await FoundAsync(db, areCommon: true)));

        Assert.Equal(rare, common);
        Assert.NotEmpty(common);

        Task<List<string>> FoundAsync(MotCuaDbContext db, bool areCommon) => db.Dossiers.Matching(db, typed, new WordsFound(areCommon, null)).OrderBy(d => d.Id).Select(d => d.Code).ToListAsync();
    }

    [Fact]
    public async Task What_was_found_is_taken_along_as_a_spreadsheet_all_of_it_and_nothing_else()
    {
        await using var app = await MotCuaApp.StartAsync();
        for (var i = 0; i < 31; i++) await app.ReceivedAsync("Nguyễn Văn Đức", "0912000111"); // one more than a page shows
        await app.ReceivedAsync("Trần Thị Hạnh", "0912000222");
        using var desk = await app.DeskAsync();

        var link = (await desk.OpenAsync("/ho-so?q=nguyen+van+duc")).Document.QuerySelector("a[href*='handler=Excel']")!.GetAttribute("href")!;
        using var book = SpreadsheetDocument.Open(new MemoryStream(await desk.Http.GetByteArrayAsync(link)), false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(r => r.InnerText).Where(r => r.Contains("H11.", StringComparison.Ordinal)).ToList();

        Assert.Equal(31, rows.Count);
        Assert.All(rows, r => Assert.Contains("Nguyễn Văn Đức", r, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_agencys_dossiers_are_not_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.ReceivedAsync("Nguyễn Văn Đức");
        using var stranger = await app.StrangerAsync();

        foreach (var query in new[] { "", "?q=nguyen+van+duc", "?q=H11.20.14-240426-0001", "?q=0912345678" })
            Assert.Empty(CodesOf(await stranger.OpenAsync($"/ho-so{query}")));
    }

    [Fact]
    public async Task A_long_list_goes_on_page_by_page_without_losing_or_repeating_one()
    {
        await using var app = await MotCuaApp.StartAsync();
        for (var i = 0; i < 65; i++) await app.ReceivedAsync();
        using var desk = await app.DeskAsync();
        var seen = new List<string>();

        for (var page = await desk.OpenAsync("/ho-so"); ; page = await desk.OpenAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!))
        {
            seen.AddRange(CodesOf(page));
            if (page.Document.QuerySelector("a[rel=next]") is null) break;
        }

        Assert.Equal(Enumerable.Range(1, 65).Reverse().Select(n => $"H11.20.14-240426-{n:0000}"), seen);
    }

    [Fact]
    public async Task A_dossier_due_today_is_not_late_before_the_day_is_over()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        var due = (await app.DossierAsync(id)).DueAt!.Value;
        app.Clock.SetUtcNow(new DateTimeOffset(due, TimeSpan.Zero).AddHours(3));
        using (var desk = await app.DeskAsync()) Assert.Empty(CodesOf(await desk.OpenAsync("/ho-so?trang-thai=late")));

        app.Clock.SetUtcNow(new DateTimeOffset(due, TimeSpan.Zero).AddHours(8));
        using (var desk = await app.DeskAsync()) Assert.Single(CodesOf(await desk.OpenAsync("/ho-so?trang-thai=late")));
    }

    private static IEnumerable<string> CodesOf(Seen page) => page.Document.QuerySelectorAll("td a.code").Select(a => a.TextContent);
}
