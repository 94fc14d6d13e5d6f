using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Demo;
using MotCua.Platform;
using MotCua.ReformIndex.Binding;

namespace MotCua.Staff;

public class StaffFigureTests
{
    [Fact]
    public async Task The_index_reads_the_same_shares_as_the_pages_show()
    {
        await using var app = await MotCuaApp.StartAsync();
        var duc = await app.DucShortAsync();
        var course = await app.CourseAsync(duc);
        using var clerk = await app.ClerkAsync();
        await clerk.SubmitAsync(await clerk.OpenAsync($"{course}/ket-qua"), "Ghi kết quả");

        var read = await ReadAsync(app);

        Assert.Equal((0, 1), read["staff.standard"]);
        Assert.Equal((1, 1), read["staff.trained"]);
        await app.LearntAsync(duc, "tin-hoc/co-ban", "15/04/2024");
        Assert.Equal((1, 1), (await ReadAsync(app))["staff.standard"]);
    }

    [Fact]
    public async Task The_demonstration_ward_is_below_a_hundred_percent_and_says_where_the_gaps_are()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (services, db) => await services.GetRequiredService<DemoFiller>().FillAsync(new DemoOrder(await db.Agencies.Select(a => a.Id).SingleAsync(), 10, 1, MotCuaApp.Start.UtcDateTime.ToDay()), CancellationToken.None));

        var picture = await app.InScopeAsync(async (services, db) => await services.GetRequiredService<StaffPictures>().OnAsync(await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), app.Clock.Today, CancellationToken.None));

        Assert.Equal(new StaffShare(12, 14), picture.Meeting);
        Assert.Equal(["Đặng Quốc Bảo", "Trương Gia Phúc"], picture.Standings.Where(s => s.Result.State is StandardState.Lacking).Select(s => s.FullName).Order(StringComparer.Ordinal).Reverse());
        Assert.Null(await app.FirstBreakAsync());
    }

    private static Task<Dictionary<string, (int?, int?)>> ReadAsync(MotCuaApp app) => app.InScopeAsync(async (services, db) =>
        (await services.GetRequiredService<LiveFigures>().ReadAsync(["staff.standard", "staff.trained"], await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), 2024, CancellationToken.None)).ToDictionary(f => f.Key, f => ((int?)f.Value.Answer.Done, (int?)f.Value.Answer.Of)));
}
