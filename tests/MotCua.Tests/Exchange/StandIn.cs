using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MotCua.Exchange;

/// <summary>A receiver of somebody else's making: takes whatever is posted to any path and speaks it back.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Body)> _taken = new();

    private StandIn(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public IReadOnlyList<(string Path, string Body)> Taken => [.. _taken];

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = 200;

    public static async Task<StandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new StandIn(builder.Build());
        standIn._app.Run(standIn.TakeAsync);
        await standIn._app.StartAsync();
        return standIn;
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        http.Response.StatusCode = Status;
        if (Status < 300) _taken.Enqueue((http.Request.Path, body));
        await http.Response.WriteAsync(body);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
