using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using MotCua.Exchange.Carrying;

namespace MotCua.Exchange;

/// <summary>A national exchange of somebody else's making: believes what is signed by a key it knows, takes each message once, and says <c>error_code</c> 0, or another with the reason.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Body)> _taken = new();
    private readonly ConcurrentDictionary<string, bool> _ids = new();

    private StandIn(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public IReadOnlyList<(string Path, string Body)> Taken => [.. _taken];

    /// <summary>What it answers.</summary>
    public int Status { get; set; } = 200;

    /// <summary>Says no to every message, in its own way, while this is set.</summary>
    public string? Error { get; set; }

    /// <summary>So many messages are taken and their answers lost.</summary>
    public int LosesAnswers { get; set; }

    public IReadOnlyList<PartnerKey> Knows { get; set; } = [];

    /// <summary>Requests whose signature did not hold.</summary>
    public int Unproven { get; private set; }

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
        if (!IsProven(http.Request, body))
        {
            Unproven++;
            http.Response.StatusCode = 401;
        }
        else if (Status < 300 && Error is null && _ids.TryAdd(http.Request.Headers[NationalTransport.MessageId]!, true)) _taken.Enqueue((http.Request.Path, body));
        if (LosesAnswers-- > 0)
        {
            http.Abort();
            return;
        }
        await http.Response.WriteAsJsonAsync(new { error_code = Error is null ? "0" : "-1", message = Error });
    }

    private bool IsProven(HttpRequest request, string body)
    {
        var parts = $"{request.Headers[NationalTransport.Signature]}".Split('.');
        if (parts is not [var head, "", var signature]) return false;
        var said = JsonDocument.Parse(Base64UrlEncoder.Decode(head)).RootElement;
        if (said.GetProperty("jti").GetString() != request.Headers[NationalTransport.MessageId] || said.GetProperty("aud").GetString() != "quoc-gia" || said.GetProperty("alg").GetString() != "ES256") return false;
        var key = Knows.FirstOrDefault(k => k.Kid == said.GetProperty("kid").GetString());
        return key is not null && Signing.Keys.PublicOf(key).ECDsa.VerifyData(Encoding.ASCII.GetBytes($"{head}.{Base64UrlEncoder.Encode(body)}"), Base64UrlEncoder.DecodeBytes(signature), HashAlgorithmName.SHA256);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
