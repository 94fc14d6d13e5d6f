using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Platform.Backup;

namespace MotCua.Platform.Hosting;

public class GuardedStartTests
{
    [Fact]
    public async Task A_database_of_a_newer_program_is_refused_in_words()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync((_, db) => db.Database.ExecuteSqlRawAsync("insert into \"__EFMigrationsHistory\" (migration_id, product_version) values ('29990101000000_ContractSau', '99')"));

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => app.InScopeAsync((services, _) => services.GetRequiredService<Migrator>().PrepareAsync(CancellationToken.None)));

        Assert.Contains("phiên bản phần mềm mới hơn", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_a_newer_program_only_added_to_is_worked_on_while_nodes_are_exchanged_one_by_one()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync((_, db) => db.Database.ExecuteSqlRawAsync("insert into \"__EFMigrationsHistory\" (migration_id, product_version) values ('29990101000000_Sau', '99')"));

        Assert.Empty(await app.InScopeAsync((services, _) => services.GetRequiredService<Migrator>().PrepareAsync(CancellationToken.None)));
        using var balancer = app.Anyone();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await balancer.Http.GetAsync(Health.Ready)).StatusCode);
    }

    [Fact]
    public async Task Restoring_under_a_running_program_is_refused()
    {
        await using var app = await MotCuaApp.StartAsync();
        var file = Path.Combine(app.Database.Options.DataFolder, "sao-luu.zip");
        await app.InScopeAsync((_, db) => new Backups(app.Database.Options, app.Clock).BackupAsync(file, db, CancellationToken.None));
        await using var target = await TestDatabase.EmptyAsync();
        using var running = DataFolder.Hold(target.Options.DataFolder);

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => new Backups(target.Options, app.Clock).RestoreAsync(file, force: true, CancellationToken.None));

        Assert.Contains("đang chạy", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_on_a_receipt_is_never_one_that_a_visitor_made_up()
    {
        await using var app = await MotCuaApp.StartAsync();
        await app.InScopeAsync(async (_, db) =>
        {
            var agency = await db.Agencies.SingleAsync();
            agency.Describe(agency.Profile with { Website = "" });
            await db.SaveChangesAsync();
        });
        var id = await app.ReceivedAsync();
        var desk = await app.DeskAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/ho-so/{id}/giay-to/giay-tiep-nhan");
        request.Headers.Host = "lua-dao.example";

        var text = await (await desk.Http.SendAsync(request)).Content.ReadAsStringAsync();

        Assert.Contains("/tra-cuu/", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lua-dao", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("motcua.tienthanh.gov.vn", "motcua.tienthanh.gov.vn", "https://motcua.tienthanh.gov.vn")]
    [InlineData("", "lua-dao.example", "https://192.168.1.10:5080")]
    [InlineData("*", "lua-dao.example", "https://192.168.1.10:5080")]
    [InlineData("", "192.168.1.10:5080", "https://192.168.1.10:5080")]
    public void Only_this_machine_and_hosts_the_operator_named_count_as_our_address(string allowed, string host, string printed)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("AllowedHosts", allowed)]).Build();
        var http = new DefaultHttpContext();
        (http.Request.Scheme, http.Request.Host) = ("https", new HostString(host));
        (http.Connection.LocalIpAddress, http.Connection.LocalPort) = (System.Net.IPAddress.Parse("192.168.1.10"), 5080);

        Assert.Equal(printed, new OwnAddress(settings).Of(http));
    }
}
