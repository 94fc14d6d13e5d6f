using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Demo;
using MotCua.Platform;
using MotCua.ReformIndex;

namespace MotCua.Work;

public class WorkFigureTests
{
    [Fact]
    public async Task The_index_takes_the_share_of_the_plan_that_is_done_and_done_on_time()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.PlanApprovedAsync();
        await app.AssignedAsync(); // by hand: no part of the plan
        var first = await app.InScopeAsync((_, db) => db.WorkTasks.OrderBy(t => t.Number).Select(t => t.Id).FirstAsync());
        app.MoveTo("2024-05-14T09:00");
        await app.HandedOverAsync(first);
        await app.DecidedAsync(first, "Nghiệm thu");

        Assert.Equal((1, 2), await ReadAsync(app, "work.done"));
        Assert.Equal((0, 2), await ReadAsync(app, "work.on-time"));
    }

    [Fact]
    public async Task The_history_tells_the_same_of_today_as_the_rows_do()
    {
        await using var app = await MotCuaApp.StartAsync();
        var task = await app.AssignedAsync();
        app.MoveTo("2024-05-06T09:00");
        await app.DecidedAsync(task.Id, "Tạm dừng", ("Verdict.Note", "Chờ"));
        app.MoveTo("2024-05-08T09:00");
        await app.DecidedAsync(task.Id, "Cho tiếp tục");
        await app.DecidedAsync(task.Id, "Gia hạn", ("Verdict.DueOn", "30/05/2024"));
        await app.HandedOverAsync(task.Id);

        var picture = await app.InScopeAsync(async (services, _) => (await services.GetRequiredService<WorkPictures>().AsAtAsync(task.AgencyId, 2024, app.Clock.UtcNow, CancellationToken.None)).Single());

        Assert.Equal((await app.TaskAsync(task.Id)).Facts, picture.Facts);
        Assert.Equal(new DateOnly(2024, 5, 10), picture.FirstDueOn);
    }

    [Fact]
    public async Task The_ward_of_the_demonstration_has_tasks_in_every_state_and_its_history_agrees()
    {
        await using var app = await MotCuaApp.StartAsync();
        var agency = await app.InScopeAsync((_, db) => db.Agencies.Select(a => a.Id).SingleAsync());
        await app.InScopeAsync((services, _) => services.GetRequiredService<DemoFiller>().FillAsync(new DemoOrder(agency, 40, 1, app.Clock.Today), CancellationToken.None));

        var tasks = await app.InScopeAsync((_, db) => db.WorkTasks.AsNoTracking().OrderBy(t => t.Number).ToListAsync());
        var pictures = await app.InScopeAsync((services, _) => services.GetRequiredService<WorkPictures>().AsAtAsync(agency, 2024, app.Clock.UtcNow, CancellationToken.None));

        Assert.Equal(Enum.GetValues<WorkState>(), tasks.Select(t => t.StateOn(app.Clock.Today)).Distinct().Order());
        Assert.Equal(tasks.Select(t => (t.Code, t.Facts)), pictures.Select(p => (p.Code, p.Facts)));
        Assert.Null(await app.FirstBreakAsync());
    }

    private static Task<(int, int)> ReadAsync(MotCuaApp app, string key) => app.InScopeAsync(async (services, db) =>
    {
        var agency = await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        var figure = services.GetServices<IndexFigure>().Single(f => f.Key == key);
        var answer = await figure.ReadAsync(services, new FigureAsked(agency, new DateOnly(2024, 1, 1), app.Clock.Today, app.Clock.UtcNow, app.Clock.UtcNow), CancellationToken.None);
        return ((int)answer.Done!.Value, (int)answer.Of!.Value);
    });
}
