using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Dossiers.OneStop;
using Npgsql;

namespace MotCua.Platform.Hosting;

public class ReconnectingTests
{
    [Fact]
    public async Task When_the_database_server_drops_every_connection_a_page_is_read_on_a_new_one_and_nobody_notices()
    {
        await using var app = await MotCuaApp.StartAsync();
        if (!TestDatabase.IsPostgres) return; // the embedded database goes away only with the program
        using var desk = await app.DeskAsync();
        await CutAsync(app);

        var page = await desk.GetAsync("/ban-lam-viec");

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task A_form_cut_off_is_not_repeated_by_itself_and_checking_saves_it_once_and_leads_to_the_receipt()
    {
        await using var app = await MotCuaApp.StartAsync();
        if (!TestDatabase.IsPostgres) return;
        using var desk = await app.DeskAsync();
        var form = await desk.IntakeFormAsync(await app.ProcedureAsync());
        await CutAsync(app);

        var unknown = await desk.SubmitAsync(form, "Tiếp nhận và in", IntakeGiven.Owner);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown.Status);
        Assert.Contains("chưa biết đã lưu hay chưa", unknown.Words, StringComparison.Ordinal);
        var receipt = await desk.SubmitAsync(unknown, "Kiểm tra");
        var again = await desk.SubmitAsync(unknown, "Kiểm tra");

        Assert.EndsWith("/giay-to/giay-tiep-nhan", receipt.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(receipt.Url, again.Url);
        Assert.Equal("Nguyễn Thị Ánh", await app.InScopeAsync((_, db) => db.Set<Dossiers.Dossier>().Select(d => d.Owner.Name).SingleAsync()));
    }

    [Fact]
    public async Task Of_several_servers_named_the_one_that_takes_writes_is_found_and_backed_up()
    {
        await using var app = await MotCuaApp.StartAsync();
        if (!TestDatabase.IsPostgres) return;
        var one = new NpgsqlConnectionStringBuilder(app.Database.Options.Database);
        var several = new NpgsqlConnectionStringBuilder(one.ToString()) { Host = $"127.0.0.1:1,{one.Host}:{one.Port}" }.ToString();
        var file = Path.Combine(app.Database.Options.DataFolder, "sao-luu.zip");

        Assert.Equal((0, ""), await ToldAsync("migrate", several, app.Database.Options.DataFolder));
        Assert.Equal((0, ""), await ToldAsync("backup", several, app.Database.Options.DataFolder, file));
        Assert.True(File.Exists(file));
    }

    private static async Task<(int Code, string Error)> ToldAsync(string command, string database, string folder, params string[] more) =>
        await Commands.RunAsync([command, .. more, "--data", folder, "--database", database]) is var (code, _, error) ? (code, error) : default;

    // As the loss of a primary does: every session ends in the middle.
    private static async Task CutAsync(MotCuaApp app)
    {
        var database = new NpgsqlConnectionStringBuilder(app.Database.Options.Database);
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ToString()) { Database = "postgres", Pooling = false }.ToString());
        await using var cut = source.CreateCommand($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database.Database}'");
        await cut.ExecuteNonQueryAsync();
    }
}
