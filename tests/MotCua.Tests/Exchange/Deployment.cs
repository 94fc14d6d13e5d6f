using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;
using MotCua.Platform;

namespace MotCua.Exchange;

/// <summary>A whole deployment that listens, with its exchange turned on.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    /// <summary>Both are clones of one prepared database, so the agency at either end has this code.</summary>
    public const string Agency = "duc-long";

    private Deployment(MotCuaApp app, Notes notes, string code) => (App, Notes, Code) = (app, notes, code);

    public MotCuaApp App { get; }

    public Notes Notes { get; }

    public string Code { get; }

    public static async Task<Deployment> StartAsync(string code, DelegatingHandler? line = null)
    {
        var notes = new Notes();
        var side = new Deployment(await MotCuaApp.ListenAsync(s =>
        {
            s.AddSingleton<IReceiveMessage>(notes);
            if (line is not null) s.AddHttpClient(Wire.Client).AddHttpMessageHandler(() => line);
        }), notes, code);
        await side.App.InScopeAsync(async (services, db) =>
        {
            var agency = await db.Agencies.OrderBy(a => a.Id).FirstAsync();
            db.Add(OwnSide.TurnOn(agency.Id, code, services.GetRequiredService<OwnKeys>().Make(services.GetRequiredService<TimeProvider>().UtcNow)));
            await db.SaveChangesAsync();
        });
        return side;
    }

    /// <summary>Two deployments that know each other's keys and addresses.</summary>
    public static async Task<(Deployment Ward, Deployment Tax)> PairAsync(DelegatingHandler? line = null)
    {
        var (ward, tax) = (await StartAsync("phuong", line), await StartAsync("thue"));
        await ward.KnowAsync(tax);
        await tax.KnowAsync(ward);
        return (ward, tax);
    }

    public Task<long> KnowAsync(Deployment other, string agency = Agency) => KnowAsync(other.Code, other.App.Address, other.PublishedAsync, agency);

    public async Task<long> KnowAsync(string code, string address, Func<Task<IReadOnlyList<PartnerKey>>> keys, string agency = Agency)
    {
        var published = await keys();
        return await App.InScopeAsync(async (_, db) =>
        {
            var partner = Partner.Register(await db.Agencies.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync(), code, PartnerKind.MotCua, new PartnerProfile($"Hệ thống {code}", address, [new PartnerAgency(agency, $"Đơn vị của {code}")], []));
            partner.Pin(published);
            db.Add(partner);
            await db.SaveChangesAsync();
            return partner.Id;
        });
    }

    public Task<IReadOnlyList<PartnerKey>> PublishedAsync() => App.InScopeAsync(async (services, _) =>
        (await services.GetRequiredService<OwnKeys>().SideAsync(CancellationToken.None))!.PublishedAt(App.Clock.GetUtcNow().UtcDateTime));

    public Task TellAsync(string subject, params string[] texts) => TellToAsync(Agency, subject, texts);

    public Task TellToAsync(string agencyCode, string subject, params string[] texts) => App.InScopeAsync(async (services, db) =>
    {
        foreach (var text in texts) await services.GetRequiredService<Outbox>().SendAsync(agencyCode, Notes.Kind, subject, new { text }, CancellationToken.None);
        await db.SaveChangesAsync();
    });

    /// <summary>Carries all that is due, also what comes due by being carried.</summary>
    public async Task CarryAsync()
    {
        while (await App.Services.GetRequiredService<Carrier>().PassAsync(CancellationToken.None)) { }
    }

    public Task<List<OutboxMessage>> OutAsync() => App.InScopeAsync((_, db) => db.Set<OutboxMessage>().AsNoTracking().OrderBy(m => m.Subject).ThenBy(m => m.Sequence).ThenBy(m => m.Id).ToListAsync());

    public Task<List<InboxMessage>> InAsync() => App.InScopeAsync((_, db) => db.Set<InboxMessage>().AsNoTracking().OrderBy(m => m.Subject).ThenBy(m => m.Sequence).ToListAsync());

    public Task ChangePartnerAsync(Action<Partner> change) => App.InScopeAsync(async (_, db) =>
    {
        change(await db.Partners.SingleAsync());
        await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
