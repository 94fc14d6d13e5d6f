using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Platform.Storage;

public class OneNodeTests
{
    private static readonly DateTime Tonight = new(2024, 4, 26, 17, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Work_of_one_night_is_done_by_one_node_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        await using var other = await app.AnotherNodeAsync();
        var (runs, inside, together) = (0, 0, false);
        async Task Work(CancellationToken stop)
        {
            together |= Interlocked.Increment(ref inside) > 1;
            await Task.Yield();
            Interlocked.Increment(ref runs);
            Interlocked.Decrement(ref inside);
        }

        var both = Task.WhenAll(Node(app).DoAsync("thu", Tonight, Work, CancellationToken.None), Node(other).DoAsync("thu", Tonight, Work, CancellationToken.None));
        while (!both.IsCompleted) await PassAsync(app); // whoever waits looks again after a while

        Assert.Single(await both, did => did);
        Assert.Equal((1, false), (runs, together));
        Assert.False(await Node(other).DoAsync("thu", Tonight, Work, CancellationToken.None));
        Assert.True(await Node(other).DoAsync("thu", Tonight.AddDays(1), Work, CancellationToken.None));
    }

    [Fact]
    public async Task A_node_that_died_at_its_work_is_relieved_after_a_while()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            db.Add(new SharedWork { Name = "thu", DoneFor = Tonight.AddDays(-1), Holder = Guid.NewGuid(), HeldUntil = app.Clock.GetUtcNow().UtcDateTime.AddMinutes(2) });
            await db.SaveChangesAsync();
        });
        var (began, done) = (app.Clock.GetUtcNow(), false);

        var waiting = Node(app).DoAsync("thu", Tonight, _ => Task.FromResult(done = true), CancellationToken.None);
        while (!waiting.IsCompleted) await PassAsync(app);

        Assert.True(await waiting && done);
        Assert.True(app.Clock.GetUtcNow() - began >= TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Work_that_failed_is_not_done_and_may_be_taken_up_at_once()
    {
        await using var app = await MotCuaApp.StartAsync();

        await Assert.ThrowsAsync<RuleBroken>(() => Node(app).DoAsync("thu", Tonight, _ => throw new RuleBroken("hỏng"), CancellationToken.None));

        Assert.True(await Node(app).DoAsync("thu", Tonight, _ => Task.CompletedTask, CancellationToken.None));
    }

    private static OneNode Node(MotCuaApp app) => app.Services.GetRequiredService<OneNode>();

    private static async Task PassAsync(MotCuaApp app)
    {
        await Task.Delay(5);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
    }
}
