using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MotCua.Notifications;

/// <summary>A provider's gateway on a port of this machine.</summary>
internal sealed class SmsHouse : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Key, string Body)> _taken = new();

    private SmsHouse(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public IReadOnlyList<(string Path, string Key, string Body)> Taken => [.. _taken];

    public int Status { get; set; } = 200;

    public string Says { get; set; } = "{\"code\":\"100\"}";

    /// <summary>Takes the message and then says nothing for so long.</summary>
    public TimeSpan Silence { get; set; }

    public static async Task<SmsHouse> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var house = new SmsHouse(builder.Build());
        house._app.Run(house.TakeAsync);
        await house._app.StartAsync();
        return house;
    }

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (Status < 300) _taken.Enqueue((http.Request.Path + http.Request.QueryString, $"{http.Request.Headers["X-Key"]}", body));
        if (Silence > TimeSpan.Zero) await Task.Delay(Silence, http.RequestAborted);
        http.Response.StatusCode = Status;
        await http.Response.WriteAsync(Says);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
