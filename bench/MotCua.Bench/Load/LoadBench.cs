using System.Diagnostics;
using MotCua.Platform;

namespace MotCua.Bench.Load;

/// <summary>MotCua beside a bare endpoint, over growing databases, at growing numbers of clients; everything of one table in one run.</summary>
internal static class LoadBench
{
    private const int WarmUpMost = 8_000;

    /// <summary>People of the bare endpoint are others than those of MotCua, which rightly asks whether the same person came twice.</summary>
    private const int FirstOfBare = 5_000_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly string[] OneClientOnly = ["inbox", "board", "book"];

    public static async Task RunAsync(string[] args)
    {
        var options = LoadOptions.Read(args);
        var clock = Stopwatch.StartNew();
        var results = new LoadResults(options);
        foreach (var kind in options.Databases) await RunAsync(options, kind, results);
        results.Took = clock.Elapsed;
        Console.WriteLine(results.Text);
        if (options.Results is { } file && !options.Prepare) await ResultsFile.ReplaceAsync(file, "load", results.Text);
    }

    private static async Task RunAsync(LoadOptions options, string kind, LoadResults results)
    {
        using var server = kind == "postgres" ? await BenchPostgres.StartAsync() : null;
        foreach (var (size, wards) in options.Sizes.Select(s => (s, 1)).Concat(options.Wards > 1 ? [(options.Sizes.Max(), options.Wards)] : []))
        {
            var dataset = await Dataset.OpenAsync(options, server?.Connection, size, wards);
            if (!options.Prepare) await TryAsync(options, kind, dataset, results);
        }
    }

    // A run is left alone for a quarter of an hour: what one database cannot do must not cost the others.
    private static async Task TryAsync(LoadOptions options, string kind, Dataset dataset, LoadResults results)
    {
        try
        {
            await MeasureAsync(options, kind, dataset, results);
        }
        catch (Exception e) when (e is InvalidOperationException or HttpRequestException or System.Data.Common.DbException)
        {
            results.Failures.Add($"{kind}, {dataset.Dossiers.Print()} / {dataset.Wards}: {e.Message.Split('\n')[0]}");
            await Console.Error.WriteLineAsync(e.ToString());
        }
    }

    private static async Task MeasureAsync(LoadOptions options, string kind, Dataset dataset, LoadResults results)
    {
        await IntakeRows.ForgetAsync(dataset);
        using var served = await Served.MotCuaAsync(dataset);
        using var http = Clients.Http(served.Address);
        var set = results.Of(kind, dataset);
        await Clients.GetAsync(http, "/", null);
        await Task.Delay(3_000);
        set.Idle = served.Memory;
        var readers = await SessionsAsync(http, dataset.Asked.Ward, options.Clients.Max());
        await WarmAsync(options.Only.Where(w => w != "intake"), (work, i) => Clients.GetAsync(http, Address(work, dataset.Asked, i), work == "tracking" ? null : readers[0].Cookie));
        foreach (var work in options.Only.Where(w => w != "intake"))
            foreach (var clients in OneClientOnly.Contains(work) ? [1] : options.Clients)
            {
                set.Add(work, clients, await Clients.RunAsync(served, clients, options.Seconds, (c, i) => Clients.GetAsync(http, Address(work, dataset.Asked, c + i * clients), work == "tracking" ? null : readers[c].Cookie)));
                set.Peak = Math.Max(set.Peak, served.Memory);
            }
        if (options.Only.Contains("report") && dataset.Wards > 1) set.Province = await ProvinceReport.SecondsAsync(dataset);
        if (options.Only.Contains("intake") || options.Only.Contains("tracking")) await BesideBareAsync(options, dataset, served, http, set);
        await Console.Error.WriteLineAsync($"{kind} {dataset.Dossiers.Print()} / {dataset.Wards}: measured");
    }

    private static async Task BesideBareAsync(LoadOptions options, Dataset dataset, Served served, HttpClient http, LoadSet set)
    {
        var desks = await SessionsAsync(http, dataset.Asked.IntakeWard, options.Clients.Max());
        await Task.WhenAll(desks.Select(d => d.OpenIntakeAsync(dataset.Asked.Procedure)));
        await desks[0].ReceiveAsync();
        using var bare = await Served.BareAsync(dataset);
        using var plain = Clients.Http(bare.Address);
        await WarmAsync(["intake", "intake"], (_, i) => desks[i % desks.Length].ReceiveAsync());
        await WarmAsync(["intake", "tracking"], (work, i) => work == "intake" ? BareIntakeAsync(plain, -i) : Clients.GetAsync(plain, "/tra-cuu/" + Pick(dataset.Asked.Codes, i).Split('?')[0], null));
        foreach (var clients in options.Clients)
        {
            if (options.Only.Contains("tracking")) set.AddBare("tracking", clients, await Clients.RunAsync(bare, clients, options.Seconds, (c, i) => Clients.GetAsync(plain, "/tra-cuu/" + Pick(dataset.Asked.Codes, c + i * clients).Split('?')[0], null)));
            if (!options.Only.Contains("intake")) continue;
            set.Add("intake", clients, await Clients.RunAsync(served, clients, options.Seconds, (c, _) => desks[c].ReceiveAsync()));
            set.Peak = Math.Max(set.Peak, served.Memory);
            set.AddBare("intake", clients, await Clients.RunAsync(bare, clients, options.Seconds, (c, i) => BareIntakeAsync(plain, c * 1_000_000 + i)));
        }
    }

    // Three quarters of a fresh server's time is the just-in-time compiler's, in rounds with pauses between; what a ward's server has behind it after the first minutes of a day is not measured.
    private static async Task WarmAsync(IEnumerable<string> works, Func<string, int, Task> ask)
    {
        foreach (var work in works)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < WarmUpMost && clock.Elapsed < WarmUp; i += 4) await Task.WhenAll(Enumerable.Range(i, 4).Select(n => ask(work, n)));
            await Task.Delay(250);
        }
    }

    private static async Task BareIntakeAsync(HttpClient plain, int person)
    {
        using var answer = await plain.PostAsync("/ho-so", new FormUrlEncodedContent([new("name", Session.NameOf(FirstOfBare + person)), new("number", Session.NumberOf(FirstOfBare + person)), new("key", Guid.NewGuid().ToString("N"))]));
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<Session[]> SessionsAsync(HttpClient http, long ward, int count) =>
        await Task.WhenAll(Enumerable.Range(1, Math.Min(count, Dataset.Officials)).Select(n => Session.SignInAsync(http, ward, n)));

    private static string Address(string work, Asked asked, int i) => work switch
    {
        "tracking" => "/tra-cuu/" + Pick(asked.Codes, i),
        "dossier" => $"/ho-so/{asked.Dossier}",
        "list" => "/ho-so",
        "search" => $"/ho-so?q={Uri.EscapeDataString(Pick(asked.Names, i))}",
        "report" => $"/bao-cao/ho-so?tu={ThisYear.Year - 1}-12-15&den={ThisYear.Year}-12-14",
        "inbox" => "/ban-lam-viec",
        "board" => "/bang-dieu-hanh",
        "book" => $"/so-theo-doi?nam={ThisYear.Year}",
        _ => throw new ArgumentOutOfRangeException(nameof(work), work, null),
    };

    private static DateOnly ThisYear => DateTime.UtcNow.ToDay();

    private static string Pick(IReadOnlyList<string> from, int i) => from[(int)((uint)i % (uint)from.Count)];
}
