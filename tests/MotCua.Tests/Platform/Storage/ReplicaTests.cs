using Npgsql;

namespace MotCua.Platform.Storage;

/// <summary>A replica is played by a second database in which something is different, so that what was read where can be seen.</summary>
public class ReplicaTests
{
    private const string There = "Thủ tục chỉ có ở máy chủ chỉ đọc";

    [Fact]
    public async Task The_public_posting_is_read_from_the_replica_but_not_by_whoever_just_saved_something()
    {
        await using var following = await MotCuaApp.StartAsync();
        if (!TestDatabase.IsPostgres) return; // the embedded database has no replica
        await following.PublishedAsync(There);
        await using var app = await MotCuaApp.WithReplicaAsync(following.Database.Options.Database);
        using var citizen = app.Anyone();
        using var desk = await app.DeskAsync(); // signing in was a form

        Assert.Contains(There, (await citizen.OpenAsync($"/thu-tuc-hanh-chinh?q={There}")).Words, StringComparison.Ordinal);
        Assert.Empty((await desk.OpenAsync($"/thu-tuc-hanh-chinh?q={There}")).Document.QuerySelectorAll("main a[href^='/thu-tuc-hanh-chinh/']"));
    }

    [Fact]
    public async Task A_replica_that_is_gone_is_no_reason_to_refuse_a_page()
    {
        if (!TestDatabase.IsPostgres) return;
        await using var app = await MotCuaApp.WithReplicaAsync(new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = 1, Username = "motcua", Database = "khong-con" }.ToString());
        using var citizen = app.Anyone();

        Assert.Equal(System.Net.HttpStatusCode.OK, (await citizen.GetAsync("/thu-tuc-hanh-chinh")).Status);
    }
}
