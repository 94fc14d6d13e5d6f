using MotCua.Dossiers;
using MotCua.Visits;

namespace MotCua.News;

public class PublicCostTests
{
    [Theory]
    [InlineData("/", 3)] // whether something rare changed, the newest news, one for the block now and then
    [InlineData("/tin-tuc", 3)]
    [InlineData("/tin-tuc/{bai}", 6)]
    [InlineData("/trang/gioi-thieu", 1)]
    public async Task A_public_page_asks_the_database_little_and_a_visit_nothing(string path, int most)
    {
        await using var app = await MotCuaApp.StartAsync();
        var address = path.Replace("/tin-tuc/{bai}", await app.PublishedAsync("Bài"), StringComparison.Ordinal);
        await app.LookAsync("Mozilla/5.0 Firefox/125.0", path: address);

        using var count = new QueryCount(app);
        for (var time = 0; time < 5; time++) await app.LookAsync("Mozilla/5.0 Firefox/125.0", path: address);

        Assert.InRange(count.Statements, 5, 5 * most);
    }
}
