using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Access;
using MotCua.Bench.Load;
using MotCua.Platform;
using MotCua.ReformIndex;

namespace MotCua.Bench;

/// <summary>The pages that count a whole year while somebody waits: the index of a ward with its live figures, and all wards of a city side by side.</summary>
internal static class ReformBench
{
    private const int WarmUps = 8;

    public static async Task RunAsync(string[] args)
    {
        var options = LoadOptions.Read(args);
        var (dossiers, city, wards, rounds) = (Number(args, "--dossiers", 50_000), Number(args, "--city", 1_000_000), Number(args, "--wards", 124), Number(args, "--rounds", 40));
        Console.WriteLine("| page | dossiers / wards | queries, first / again | first | median | p95 | CPU |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        // All of one year, which is more than any ward has: nothing of it may be left aside.
        await MeasureAsync(await Dataset.OpenAsync(options, null, dossiers, 1, dossiers), rounds, IndexPagesAsync);
        await MeasureAsync(await Dataset.OpenAsync(options, null, city, wards), rounds, ComparisonAsync);
    }

    private static async Task MeasureAsync(Dataset dataset, int rounds, Func<IServiceProvider, Dataset, Task<(long Agency, IReadOnlyList<(string Name, string Address)> Pages)>> prepare)
    {
        await using var app = MotCuaHost.Build(MotCuaHost.CreateBuilder(dataset.Options));
        (long Agency, IReadOnlyList<(string Name, string Address)> Pages) asked;
        await using (var scope = app.Services.CreateAsyncScope()) asked = await prepare(scope.ServiceProvider, dataset);
        await app.StartAsync();
        using var http = Clients.Http(new Uri(app.Urls.First()));
        var session = await Session.SignInAsync(http, asked.Agency, 1);
        await Clients.GetAsync(http, "/ban-lam-viec", session.Cookie);
        foreach (var (name, address) in asked.Pages)
        {
            var (queriesFirst, first) = await OnceAsync(http, address, session.Cookie);
            for (var i = 0; i < WarmUps; i++) await OnceAsync(http, address, session.Cookie);
            var (times, cpu) = (new List<double>(rounds), Environment.CpuUsage.TotalTime);
            for (var i = 0; i < rounds; i++) times.Add((await OnceAsync(http, address, session.Cookie)).Milliseconds);
            var each = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / rounds; // the client's share is in it
            times.Sort();
            var (again, _) = await OnceAsync(http, address, session.Cookie);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {dataset.Dossiers.Print()} / {dataset.Wards} | {queriesFirst} / {again} | {first:0} ms | {times[rounds / 2]:0.0} ms | {times[(int)(rounds * 0.95)]:0.0} ms | {each:0.0} ms |"));
        }
    }

    private static async Task<(int Queries, double Milliseconds)> OnceAsync(HttpClient http, string address, string cookie)
    {
        using var counter = new QueryCounter();
        var clock = Stopwatch.GetTimestamp();
        await Clients.GetAsync(http, address, cookie);
        return (counter.Count, Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
    }

    private static async Task<(long, IReadOnlyList<(string, string)>)> IndexPagesAsync(IServiceProvider services, Dataset dataset)
    {
        var (db, ward) = (services.GetRequiredService<MotCuaDbContext>(), dataset.Asked.Ward);
        var today = DateTime.UtcNow.ToDay();
        var set = await db.CriteriaSets.FirstOrDefaultAsync(s => s.AgencyId == ward) ?? await IssuedAsync(services, db, ward, today);
        var round = await db.IndexRounds.FirstOrDefaultAsync(r => r.AgencyId == ward && r.Year == today.Year);
        if (round is null)
        {
            db.Add(round = IndexRound.Open(set, ward, ward, new(today.Year, 1, 1), new(today.Year + 1, 12, 31)));
            db.AddRange(set.Criteria.Areas.Select(a => AreaSheet.Lay(round, a)));
            await db.SaveChangesAsync();
        }
        var area = set.Criteria.Areas.MaxBy(a => a.Components.Count(c => c.Figure.Length > 0))!;
        return (ward, [("list of rounds", "/chi-so-cchc"), ("index round", $"/chi-so-cchc/{round.Id}"), ($"area with {area.Components.Count(c => c.Figure.Length > 0)} live figures", $"/chi-so-cchc/{round.Id}/cham/{area.Code}"), ("forecast", $"/chi-so-cchc/{round.Id}/du-bao")]);
    }

    // The set that ships, with every figure the system knows bound in the area that has most room for them.
    private static async Task<CriteriaSet> IssuedAsync(IServiceProvider services, MotCuaDbContext db, long ward, DateOnly today)
    {
        var shipped = await db.CriteriaSets.Where(s => s.AgencyId == null).OrderBy(s => s.Id).FirstAsync();
        static bool Takes(IndexComponent c) => c.Rule.Kind is ScoringKind.Proportional && !c.IsSurvey;
        var room = shipped.Criteria.Areas.MaxBy(a => a.Components.Count(Takes))!;
        var figures = services.GetServices<IndexFigure>().Select(f => f.Key).ToList();
        var bound = room.Components.Where(Takes).Select(c => c.Code).Zip(figures).ToDictionary(z => z.First, z => z.Second);
        var criteria = shipped.Criteria with { Areas = [.. shipped.Criteria.Areas.Select(a => a with { Criteria = [.. a.Criteria.Select(c => c with { Components = [.. c.Components.Select(k => k with { Figure = bound.GetValueOrDefault(k.Code, "") })] })] })] };
        var set = CriteriaSet.Draft(ward, new(today.Year, "UBND thành phố", "1/QĐ-UBND", today), criteria);
        set.Issue();
        db.Add(set);
        await db.SaveChangesAsync();
        return set;
    }

    // The agency that takes in while load is measured has no past: it becomes the city, and all others stand below it.
    private static async Task<(long, IReadOnlyList<(string, string)>)> ComparisonAsync(IServiceProvider services, Dataset dataset)
    {
        var db = services.GetRequiredService<MotCuaDbContext>();
        var all = await db.Agencies.ToListAsync();
        var city = all.Single(a => a.Id == dataset.Asked.IntakeWard);
        foreach (var ward in all.Where(a => a.Id != city.Id && a.SuperiorId is null)) ward.PlaceUnder(city, all);
        await db.SaveChangesAsync();
        return (city.Id, [("comparison of the year", "/so-sanh"), ("comparison of a quarter", $"/so-sanh?tu={DateTime.UtcNow.ToDay().AddDays(-90):yyyy-MM-dd}")]);
    }

    private static int Number(string[] args, string name, int otherwise) => LoadOptions.Text(args, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
