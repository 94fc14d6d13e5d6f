using Microsoft.EntityFrameworkCore;

namespace MotCua.Dossiers;

public class NumberingTests
{
    [Fact]
    public async Task Sixteen_desks_receiving_at_once_get_four_thousand_codes_without_gap_or_twin()
    {
        const int Desks = 16, Each = 250;
        await using var app = await MotCuaApp.StartAsync();
        var (version, desk) = (await app.PublishedAsync(), await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa"));

        var given = await Task.WhenAll(Enumerable.Range(0, Desks).Select(_ => Task.Run(async () =>
        {
            var codes = new List<string>();
            for (var i = 0; i < Each; i++) codes.Add((await app.ReceivedAsync(version, desk)).Code);
            return codes;
        })));

        Assert.Equal(Enumerable.Range(1, Desks * Each).Select(n => $"H11.20.14-240426-{n:0000}"), given.SelectMany(c => c).Order(StringComparer.Ordinal));
        Assert.Equal(Desks * Each, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync()));
        Assert.Null(await app.FirstBreakAsync());
    }
}
