using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Dossiers;

namespace MotCua.Platform.Storage;

/// <summary>On SQLite those who wait share one commit; what each is promised is the same on both databases.</summary>
public class SharedCommitTests
{
    private const string Series = "thu";

    [Fact]
    public async Task What_was_acknowledged_is_there_for_everybody_and_numbers_have_no_gap()
    {
        await using var app = await MotCuaApp.StartAsync();
        var agency = await AgencyAsync(app);

        await Task.WhenAll(Enumerable.Range(0, 40).Select(async _ =>
        {
            var number = await TakeAsync(app, agency);
            Assert.True(await LastAsync(app, agency) >= number);
        }));

        Assert.Equal(40, await LastAsync(app, agency));
    }

    [Fact]
    public async Task One_that_fails_goes_back_alone_and_its_number_is_given_to_the_next()
    {
        await using var app = await MotCuaApp.StartAsync();
        var agency = await AgencyAsync(app);
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = InTransactionAsync(app, async db =>
        {
            await Numbering.NextAsync(db, agency, Series, "1", default);
            entered.SetResult();
            await go.Task;
        });
        await entered.Task;

        var others = Enumerable.Range(0, 6).Select(i => InTransactionAsync(app, async db =>
        {
            await Numbering.NextAsync(db, agency, Series, "1", default);
            if (i % 2 == 1) throw new RuleBroken("Không được.");
        })).ToList();
        go.SetResult();
        await first;
        var ended = await Task.WhenAll(others.Select(async o => await Record.ExceptionAsync(() => o)));

        Assert.Equal([false, true, false, true, false, true], ended.Select(e => e is RuleBroken));
        Assert.Equal(4, await LastAsync(app, agency));
    }

    [Fact]
    public async Task Who_leaves_while_waiting_writes_nothing_and_holds_nobody_up()
    {
        await using var app = await MotCuaApp.StartAsync();
        var agency = await AgencyAsync(app);
        using var left = new CancellationTokenSource();
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = InTransactionAsync(app, async db =>
        {
            await Numbering.NextAsync(db, agency, Series, "1", default);
            entered.SetResult();
            await go.Task;
        });
        await entered.Task;
        var gone = InTransactionAsync(app, db => Numbering.NextAsync(db, agency, Series, "1", left.Token), left.Token);

        await left.CancelAsync();
        var told = Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone);
        if (TestDatabase.IsPostgres) await told; // its server must first hear of it, or it may just be let in; SQLite's gate tells when its turn comes
        go.SetResult();
        await first.WaitAsync(TimeSpan.FromSeconds(30));
        await told;

        Assert.Equal(1, await LastAsync(app, agency));
        Assert.Equal(2, await TakeAsync(app, agency));
    }

    [Fact]
    public async Task A_transaction_within_another_is_part_of_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var agency = await AgencyAsync(app);

        var failed = await Record.ExceptionAsync(() => InTransactionAsync(app, async db =>
        {
            await db.InTransactionAsync(() => Numbering.NextAsync(db, agency, Series, "1", default), default);
            throw new RuleBroken("Không được.");
        }));
        await InTransactionAsync(app, db => db.InTransactionAsync(() => Numbering.NextAsync(db, agency, Series, "1", default), default));

        Assert.IsType<RuleBroken>(failed);
        Assert.Equal(1, await LastAsync(app, agency));
    }

    [Fact]
    public async Task Of_two_who_change_the_same_dossier_at_once_one_is_told()
    {
        await using var app = await MotCuaApp.StartAsync();
        var id = await app.ReceivedAsync();
        var both = new Barrier(2);

        var ended = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(async () => await Record.ExceptionAsync(() => app.InScopeAsync(async (_, db) =>
        {
            var dossier = await db.Dossiers.SingleAsync(d => d.Id == id);
            both.SignalAndWait();
            dossier.ShowPersonalData($"lần {i}");
            await db.SaveChangesAsync();
        })))));

        Assert.Single(ended, e => e is DbUpdateException); // by its version, or by the number of its event
        Assert.Single(ended, e => e is null);
        Assert.Null(await app.FirstBreakAsync());
    }

    [Fact]
    public async Task When_the_database_itself_takes_it_back_all_who_shared_it_are_told_and_the_next_may_write()
    {
        if (TestDatabase.IsPostgres) return; // there each has a transaction of its own
        await using var app = await MotCuaApp.StartAsync();
        var agency = await AgencyAsync(app);
        var (entered, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = InTransactionAsync(app, async db =>
        {
            await Numbering.NextAsync(db, agency, Series, "1", default);
            entered.SetResult();
            await go.Task;
        });
        await entered.Task;
        var second = InTransactionAsync(app, async db =>
        {
            await db.Database.ExecuteSqlRawAsync("ROLLBACK"); // as a full disk does
            throw new IOException("Đĩa đã đầy.");
        });
        go.SetResult();

        await Assert.ThrowsAnyAsync<IOException>(() => first);
        await Assert.ThrowsAnyAsync<IOException>(() => second);
        Assert.Equal(0, await LastAsync(app, agency));
        Assert.Equal(1, await TakeAsync(app, agency));
    }

    private static Task<long> AgencyAsync(MotCuaApp app) => app.InScopeAsync((_, db) => db.Set<Access.Agency>().Select(a => a.Id).FirstAsync());

    private static Task InTransactionAsync(MotCuaApp app, Func<MotCuaDbContext, Task> work, CancellationToken stop = default) =>
        app.InScopeAsync((_, db) => db.InTransactionAsync(() => work(db), stop));

    private static async Task<int> TakeAsync(MotCuaApp app, long agency)
    {
        var number = 0;
        await InTransactionAsync(app, async db => number = await Numbering.NextAsync(db, agency, Series, "1", default));
        return number;
    }

    private static Task<int> LastAsync(MotCuaApp app, long agency) =>
        app.InScopeAsync((_, db) => db.Set<NumberSeries>().Where(s => s.AgencyId == agency && s.Series == Series).Select(s => s.Last).SingleOrDefaultAsync());
}
