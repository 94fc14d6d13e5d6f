using System.Collections.Concurrent;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Demo;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Portal.Tracking;

public class ManyTracksTests
{
    private const int Requests = 10_000, Connections = 64;

    [Fact]
    public async Task Ten_thousand_people_who_look_at_once_are_all_answered()
    {
        await using var app = await MotCuaApp.ListenAsync();
        await app.InScopeAsync(async (services, db) =>
            await services.GetRequiredService<DemoFiller>().FillAsync(new DemoOrder(await db.Agencies.Select(a => a.Id).SingleAsync(), 60, 1, MotCuaApp.Start.UtcDateTime.ToDay()), CancellationToken.None));
        var dossiers = await app.InScopeAsync((_, db) => db.Dossiers.AsNoTracking().OrderBy(d => d.Id).Select(d => new { d.Code, d.TrackingSecret, d.IsVoid }).ToListAsync());
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false, AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(app.Address) };
        var wrong = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (i, stop) =>
        {
            var asked = dossiers[i % dossiers.Count];
            using var answer = await client.GetAsync(new Uri($"/tra-cuu/{asked.Code}?m={asked.TrackingSecret}", UriKind.Relative), stop);
            if (answer.StatusCode != (asked.IsVoid ? HttpStatusCode.Gone : HttpStatusCode.OK)) wrong.Add($"{asked.Code}: {answer.StatusCode}");
            else if (!asked.IsVoid && !(await answer.Content.ReadAsStringAsync(stop)).Contains(asked.Code, StringComparison.Ordinal)) wrong.Add($"{asked.Code}: another page");
        });

        Assert.Empty(wrong);
    }
}
