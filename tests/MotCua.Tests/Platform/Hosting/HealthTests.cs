using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MotCua.Platform.Hosting;

public class HealthTests
{
    [Fact]
    public async Task A_node_on_an_up_to_date_database_is_ready_and_says_nothing_else()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var balancer = app.Anyone();

        Assert.Equal((HttpStatusCode.OK, "song"), await AskAsync(balancer, Health.Live));
        Assert.Equal((HttpStatusCode.OK, "san-sang"), await AskAsync(balancer, Health.Ready));
    }

    [Fact]
    public async Task A_node_whose_database_misses_a_migration_lives_but_is_not_ready_until_migrate_ran()
    {
        await using var database = await TestDatabase.EmptyAsync();
        var builder = MotCuaHost.CreateBuilder(database.Options);
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        await using var node = MotCuaHost.Build(builder);
        await node.StartAsync();
        using var balancer = new Visitor(node.GetTestServer());
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(balancer, Health.Live)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync(balancer, Health.Ready)).Status);

        Assert.Equal(0, (await Commands.RunAsync(["migrate", "--data", database.Options.DataFolder, .. database.Options.Database is { } postgres ? new[] { "--database", postgres } : []])).Code);

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(balancer, Health.Ready)).Status);
    }

    [Fact]
    public async Task A_node_told_to_stop_is_no_longer_ready()
    {
        await using var app = await MotCuaApp.StartAsync();
        using var balancer = app.Anyone();

        await app.Services.GetRequiredService<Drain>().StoppingAsync(CancellationToken.None);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await AskAsync(balancer, Health.Ready)).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(balancer, Health.Live)).Status);
    }

    private static async Task<(HttpStatusCode Status, string Said)> AskAsync(Visitor balancer, string address)
    {
        var answer = await balancer.Http.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
