using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Comparison.Wards;

namespace MotCua.Browser;

public class CompareLookTests
{
    // How far each name beside a bar ends before the bars begin, and how far each word after one ends before the picture does.
    private const string Room = """
        () => [...document.querySelectorAll('svg.paper-bars')].flatMap(svg => [...svg.querySelectorAll('g')].flatMap(g => {
          const bar = g.querySelector('rect').getBBox(), names = [...g.querySelectorAll('.paper-bar-name')].map(t => t.getBBox());
          const words = g.querySelector('text:not(.paper-bar-name)').getBBox();
          return [...names.map(n => bar.x - (n.x + n.width)), svg.viewBox.baseVal.width - (words.x + words.width)];
        }))
        """;

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(360, 740)]
    public async Task A_city_reads_its_wards_side_by_side_at_a_desk_and_on_a_phone(int width, int height)
    {
        await using var app = await CompareTests.CityAsync(await MotCuaApp.ListenAsync());
        await app.InScopeAsync(async (_, db) =>
        {
            foreach (var (code, name) in new[] { ("phu-trinh", "Ủy ban nhân dân phường Nguyễn Thị Minh Khai, thành phố Phan Thiết"), ("lac-dao", "ỦY BAN NHÂN DÂN PHƯỜNG BÌNH HƯNG HÒA") })
            {
                var ward = await db.Agencies.SingleAsync(a => a.Code == code);
                ward.Describe(ward.Profile with { Name = name });
            }
            await db.SaveChangesAsync();
        });
        var page = await app.EnteredAsync("Bùi Thu Hà", "Theo dõi đơn vị trực thuộc", "Lãnh đạo", (width, height));
        await page.GotoAsync("/so-sanh?tu=2024-04-01&den=2024-04-26");
        await page.LookAsync("so-sanh");
        if (width < 576) return; // on a phone the table says it, the charts are left out
        var room = await page.EvaluateAsync<double[]>(Room);
        Assert.NotEmpty(room);
        Assert.All(room, left => Assert.InRange(left, 1, 660));
    }
}
