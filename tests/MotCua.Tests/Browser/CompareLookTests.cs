using MotCua.Comparison.Wards;

namespace MotCua.Browser;

public class CompareLookTests
{
    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_city_reads_its_wards_side_by_side_at_a_desk_and_on_a_phone(int width, int height)
    {
        await using var app = await CompareTests.CityAsync(await MotCuaApp.ListenAsync());
        var page = await app.EnteredAsync("Bùi Thu Hà", "Theo dõi đơn vị trực thuộc", "Lãnh đạo", (width, height));
        await page.GotoAsync("/so-sanh?tu=2024-04-01&den=2024-04-26");
        await page.LookAsync("so-sanh");
    }
}
