using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Rules;

namespace MotCua.Platform;

public class KeptTests
{
    private static readonly DateOnly Day = new(2024, 4, 26);

    [Fact]
    public async Task A_rule_changed_on_one_node_counts_on_the_other_at_its_next_request()
    {
        await using var app = await MotCuaApp.StartAsync();
        await using var other = MotCuaHost.Build(MotCuaHost.CreateBuilder(app.Database.Options));
        var agency = await app.InScopeAsync((_, db) => db.Set<Access.Agency>().Select(a => a.Id).FirstAsync());
        Assert.NotEqual(77, await DaysAsync(app.Services, agency));
        Assert.NotEqual(77, await DaysAsync(other.Services, agency));

        await AmendAsync(app, agency, "77");

        Assert.Equal(77, await DaysAsync(app.Services, agency));
        Assert.Equal(77, await DaysAsync(other.Services, agency));
    }

    [Fact]
    public async Task A_change_that_was_taken_back_leaves_nothing_of_it_in_memory()
    {
        await using var app = await MotCuaApp.StartAsync();
        var agency = await app.InScopeAsync((_, db) => db.Set<Access.Agency>().Select(a => a.Id).FirstAsync());
        var before = await DaysAsync(app.Services, agency);

        await Assert.ThrowsAsync<RuleBroken>(() => app.InScopeAsync((services, db) => db.InTransactionAsync(async () =>
        {
            db.Add(DatedRule.Enact(agency, RuleKey.DuplicateDays, Day, "78", "thử", true));
            await db.SaveChangesAsync();
            Assert.Equal(78, (await services.GetRequiredService<Rulebook>().OnAsync(agency, Day, default)).Number(RuleKey.DuplicateDays));
            throw new RuleBroken("Thôi.");
        }, default)));

        Assert.Equal(before, await DaysAsync(app.Services, agency));
    }

    [Fact]
    public async Task What_did_not_change_is_read_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        var reads = 0;
        for (var i = 0; i < 3; i++)
            await app.InScopeAsync((services, _) => services.GetRequiredService<Kept>().GetAsync("thử", () => Task.FromResult(++reads), default));

        Assert.Equal(1, reads);
    }

    private static Task AmendAsync(MotCuaApp app, long agency, string value) => app.InScopeAsync(async (_, db) =>
    {
        db.Add(DatedRule.Enact(agency, RuleKey.DuplicateDays, Day, value, "thử", true));
        await db.SaveChangesAsync();
    });

    private static async Task<int> DaysAsync(IServiceProvider services, long agency)
    {
        await using var scope = services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Rulebook>().OnAsync(agency, Day, default)).Number(RuleKey.DuplicateDays);
    }
}
