using Microsoft.EntityFrameworkCore;

namespace MotCua.Legs;

public class SidesCheckTests
{
    [Fact]
    public async Task A_leg_whose_other_side_says_otherwise_is_found()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.PoliceIsThereAsync();
        var (id, now) = (await app.HeldWithPlanAsync(), app.Clock.GetUtcNow().UtcDateTime);
        await app.ChangeLegsAsync(id, d => d.OpenLeg(app.ToPolice(), now, "Nguyễn Văn Đức"));
        Assert.Null(await app.FirstBreakAsync());

        await app.InScopeAsync((_, db) => db.LegTasks.ExecuteUpdateAsync(s => s.SetProperty(t => t.ClosedAt, now)));

        Assert.Contains("liên thông số 1", (await app.FirstBreakAsync())!.Where, StringComparison.Ordinal);
    }
}
