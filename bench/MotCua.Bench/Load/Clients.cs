using System.Diagnostics;
using System.Net;

namespace MotCua.Bench.Load;

/// <summary>What was measured of one kind of request at one number of clients; times in milliseconds, <c>Cpu</c> the server's own a request, which other programs on the machine change least.</summary>
internal sealed record Measured(double Rate, double Median, double P95, double Cpu);

/// <summary>So many clients, each asking again as soon as it is answered.</summary>
internal static class Clients
{
    private const double WarmUpShare = 0.4;

    public static async Task<Measured> RunAsync(Served server, int clients, double seconds, Func<int, int, Task> ask)
    {
        await DriveAsync(clients, seconds * WarmUpShare, ask);
        var (clock, cpu) = (Stopwatch.StartNew(), server.Cpu);
        var times = await DriveAsync(clients, seconds, ask);
        var elapsed = clock.Elapsed.TotalSeconds;
        times.Sort();
        return new(times.Count / elapsed, times[times.Count / 2], times[(int)(times.Count * 0.95)], (server.Cpu - cpu).TotalMilliseconds / times.Count);
    }

    public static HttpClient Http(Uri address) => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 1_000 }) { BaseAddress = address };

    public static async Task GetAsync(HttpClient http, string address, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null) request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await http.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{address}: {answer.StatusCode} {answer.Headers.Location}");
    }

    private static async Task<List<double>> DriveAsync(int clients, double seconds, Func<int, int, Task> ask)
    {
        var end = Stopwatch.GetTimestamp() + (long)(seconds * Stopwatch.Frequency);
        var all = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var times = new List<double>(1024);
            for (var i = 0; times.Count == 0 || Stopwatch.GetTimestamp() < end; i++)
            {
                var start = Stopwatch.GetTimestamp();
                await ask(client, i);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            return times;
        })));
        return [.. all.SelectMany(t => t)];
    }
}
