using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MotCua.Access;
using MotCua.Exchange;
using MotCua.Exchange.Signing;
using MotCua.Rules;

namespace MotCua.Legs;

/// <summary>One of two deployments that run as programs of their own, perhaps each in a network namespace (<c>deploy/try-exchange</c>); looked at and acted upon through its database, as by another node without a carrier.</summary>
internal sealed class Side(MotCuaApp app, string code, string agency, string? space) : IAsyncDisposable
{
    private RunningProgram? _program;

    public MotCuaApp App => app;

    public string Agency => agency;

    public Uri Address { get; } = new($"http://{(space is null ? "127.0.0.1" : space.Split('=')[1])}:{RunningProgram.FreePort()}");

    public static async Task<Side> PrepareAsync(string code, string agency, string? space)
    {
        var side = new Side(await MotCuaApp.ListenAsync(WithoutJobs), code, agency, space);
        side.App.Clock.SetUtcNow(DateTimeOffset.UtcNow);
        await side.App.InScopeAsync(async (services, db) =>
        {
            await db.Database.ExecuteSqlAsync($"update agencies set code = {agency}");
            // What is laid down from here raises no signal there: the program looks again soon.
            await db.DatedRules.Where(r => r.Key == RuleKey.ExchangePollSeconds || r.Key == RuleKey.ExchangeRetrySeconds).ExecuteUpdateAsync(r => r.SetProperty(x => x.Value, "1"));
            db.Add(OwnSide.TurnOn(await db.Agencies.Select(a => a.Id).FirstAsync(), code, services.GetRequiredService<OwnKeys>().Make(side.App.Clock.GetUtcNow().UtcDateTime)));
            await db.SaveChangesAsync();
        });
        return side;
    }

    public async Task KnowAsync(Side other)
    {
        var keys = await other.App.InScopeAsync(async (services, _) => (await services.GetRequiredService<OwnKeys>().SideAsync(CancellationToken.None))!.PublishedAt(other.App.Clock.GetUtcNow().UtcDateTime));
        await app.InScopeAsync(async (_, db) =>
        {
            var partner = Partner.Register(await db.Agencies.Select(a => a.Id).FirstAsync(), other.Code, PartnerKind.MotCua, new PartnerProfile($"Hệ thống {other.Code}", other.Address.ToString().TrimEnd('/'), [new PartnerAgency(other.Agency, $"Đơn vị của {other.Code}")], []));
            partner.Pin(keys);
            db.Add(partner);
            await db.SaveChangesAsync();
        });
    }

    private string Code => code;

    public async Task StartAsync() => _program = await RunningProgram.StartAsync(app.Database.Options, Address, space is null ? [] : ["ip", "netns", "exec", space.Split('=')[0]]);

    public async Task KillAndStartAsync()
    {
        await _program!.KillAsync();
        await StartAsync();
    }

    /// <summary>Cuts its line, where it has one of its own.</summary>
    public void Line(bool isUp)
    {
        if (space is not null) Process.Start("ip", ["link", "set", $"to-{space.Split('=')[0]}", isUp ? "up" : "down"]).WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (_program is not null) await _program.DisposeAsync();
        await app.DisposeAsync();
    }

    // The programs carry; what carries here would hide a program that does not.
    private static void WithoutJobs(IServiceCollection services)
    {
        services.Configure<ExchangeOptions>(o => o.PlainHttp = true); // as the programs
        foreach (var job in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory is not null).ToList()) services.Remove(job);
    }
}
