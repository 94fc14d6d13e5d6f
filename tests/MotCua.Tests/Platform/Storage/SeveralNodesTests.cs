using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Dossiers;
using MotCua.Dossiers.OneStop;
using MotCua.Platform.Hosting;

namespace MotCua.Platform.Storage;

public class SeveralNodesTests
{
    [Fact]
    public async Task Signed_in_at_one_node_an_official_works_at_the_other_with_the_form_of_the_first()
    {
        await using var app = await MotCuaApp.StartAsync();
        await using var other = await app.AnotherNodeAsync();
        var procedure = await app.ProcedureAsync();
        using var desk = await app.DeskAsync();
        var cookies = await CookiesAsync(desk);
        var form = Visitor.FormOf(await desk.IntakeFormAsync(procedure), "Tiếp nhận và in", IntakeGiven.Owner);

        using var there = other.Anyone();
        foreach (var cookie in cookies) there.Keep(cookie);
        var answer = await there.Http.SendAsync(form);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/giay-to/giay-tiep-nhan", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync()));
    }

    [Fact]
    public async Task A_form_sent_again_to_the_other_node_because_the_answer_was_lost_leads_to_the_receipt_and_counts_once()
    {
        await using var app = await MotCuaApp.StartAsync();
        await using var other = await app.AnotherNodeAsync();
        var procedure = await app.ProcedureAsync();
        using var desk = await app.DeskAsync();
        var page = await desk.IntakeFormAsync(procedure);
        var first = await desk.Http.SendAsync(Visitor.FormOf(page, "Tiếp nhận và in", IntakeGiven.Owner));

        using var there = other.Anyone();
        foreach (var cookie in await CookiesAsync(desk)) there.Keep(cookie);
        var again = await there.Http.SendAsync(Visitor.FormOf(page, "Tiếp nhận và in", IntakeGiven.Owner));

        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(1, await app.InScopeAsync((_, db) => db.Dossiers.CountAsync()));
    }

    [Fact]
    public async Task Where_a_form_leads_is_saved_with_what_it_did_and_not_after_it()
    {
        await using var app = await MotCuaApp.StartAsync();
        var receiver = await app.OfficialAsync("Trần Thị Mai", "Công chức Một cửa", "Bộ phận Một cửa");

        await app.InScopeAsync(async (services, db) =>
        {
            var once = services.GetRequiredService<Once>();
            once.Key = "khoa";
            once.LeadsTo = "/ho-so/1/giay-to/giay-tiep-nhan";
            (await db.Officials.SingleAsync(o => o.Id == receiver)).SignedIn("127.0.0.1", false);
            await db.SaveChangesAsync();
        });

        Assert.Equal("/ho-so/1/giay-to/giay-tiep-nhan", await app.InScopeAsync((_, db) => db.Set<SubmittedForm>().Where(f => f.Key == "khoa").Select(f => f.Location).SingleAsync()));
    }

    [Fact]
    public async Task A_scan_kept_at_one_node_is_downloaded_at_the_other()
    {
        await using var app = await MotCuaApp.StartAsync();
        await using var other = await app.AnotherNodeAsync();
        var id = await app.ReceivedAsync();
        var file = await app.AttachedAsync(id);
        using var desk = await other.DeskAsync();

        var answer = await desk.Http.GetAsync($"/ho-so/{id}/tep/{file}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("%PDF-1.4", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nodes_that_start_together_on_an_empty_database_open_one_agency_and_share_one_key()
    {
        await using var database = await TestDatabase.EmptyAsync();
        if (!TestDatabase.IsPostgres) return; // the embedded database is one node's
        await using var second = database.Again();
        await using var one = MotCuaHost.Build(MotCuaHost.CreateBuilder(database.Options));
        await using var two = MotCuaHost.Build(MotCuaHost.CreateBuilder(second.Options));

        await Task.WhenAll(PrepareAsync(one.Services), PrepareAsync(two.Services));

        await using var scope = one.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MotCuaDbContext>();
        Assert.Equal(1, await db.Agencies.CountAsync());
        Assert.Equal(1, await db.Officials.CountAsync());
        Assert.Equal(1, await db.Set<SharedKey>().CountAsync());
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("1023", 1023)]
    public void A_numbered_node_makes_keys_under_its_number(string numbered, long node) => Assert.Equal(node, Ids.NodeOf(numbered));

    private static Task PrepareAsync(IServiceProvider services) => Task.Run(async () =>
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Migrator>().PrepareAsync(CancellationToken.None);
    });

    private static async Task<IReadOnlyList<Cookie>> CookiesAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/ban-lam-viec");
        return visitor.Cookies;
    }
}
