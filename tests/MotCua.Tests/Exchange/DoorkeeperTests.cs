using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;

namespace MotCua.Exchange;

/// <summary>Who is unknown is turned away before a large message of theirs is read.</summary>
public class DoorkeeperTests
{
    [Fact]
    public async Task An_unknown_key_is_answered_after_the_first_bytes_of_megabytes()
    {
        await using var side = await Deployment.StartAsync("phuong");
        var (_, _) = await KnownAsync(side);
        var stranger = Keys.Make(DateTime.UtcNow).Public.Kid;

        Assert.StartsWith("HTTP/1.1 401", await BeginAsync(side, stranger, 8_000_000), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 400", await BeginAsync(side, null, 8_000_000), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_says_it_is_too_large_or_is_no_signed_message_is_not_read_at_all()
    {
        await using var side = await Deployment.StartAsync("phuong");
        var (known, _) = await KnownAsync(side);

        Assert.StartsWith("HTTP/1.1 413", await BeginAsync(side, known.Kid, 80_000_000), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 415", await BeginAsync(side, known.Kid, 8_000_000, "application/json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_known_name_opens_the_door_and_the_signature_still_decides()
    {
        await using var side = await Deployment.StartAsync("phuong");
        var (known, key) = await KnownAsync(side);
        var liar = Keys.PrivateOf(known.Kid, Keys.Make(DateTime.UtcNow).Pkcs8);

        Assert.Equal(401, await PostAsync(side, Jws.Sign(Envelope(side), liar)));
        Assert.Equal(200, await PostAsync(side, Jws.Sign(Envelope(side), key)));
    }

    [Fact]
    public async Task A_suspended_partner_is_told_to_come_later_without_being_read()
    {
        await using var side = await Deployment.StartAsync("phuong");
        var (known, _) = await KnownAsync(side);
        await side.ChangePartnerAsync(p => p.Suspend("Bảo trì"));

        Assert.StartsWith("HTTP/1.1 503", await BeginAsync(side, known.Kid, 8_000_000), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_network_that_was_refused_too_often_waits()
    {
        await using var side = await Deployment.StartAsync("phuong");
        var (_, key) = await KnownAsync(side);
        side.App.Services.GetRequiredService<IOptions<ExchangeOptions>>().Value.RefusalsPerMinute = 3;
        var other = Keys.Make(DateTime.UtcNow);
        for (var i = 0; i < 3; i++) Assert.Equal(401, await PostAsync(side, Jws.Sign(Envelope(side), Keys.PrivateOf(other.Public.Kid, other.Pkcs8))));

        Assert.Equal(429, await PostAsync(side, Jws.Sign(Envelope(side), key)));
        Assert.Empty(side.Notes.Taken);
    }

    private static async Task<(PartnerKey Public, SigningKeyPair Key)> KnownAsync(Deployment side)
    {
        var (known, pkcs8) = Keys.Make(side.App.Clock.GetUtcNow().UtcDateTime);
        await side.KnowAsync("gia-lap", "http://127.0.0.1:9", () => Task.FromResult<IReadOnlyList<PartnerKey>>([known]));
        return (known, Keys.PrivateOf(known.Kid, pkcs8));
    }

    private static Envelope Envelope(Deployment side)
    {
        var now = side.App.Clock.GetUtcNow().UtcDateTime;
        return new() { Id = "tin-1", Source = "urn:motcua:gia-lap", Recipient = "phuong", Type = Notes.Kind, Subject = "ho-so/1", Sequence = 1, Time = now, Signedat = now, Data = JsonSerializer.SerializeToElement(new { text = "a" }) };
    }

    private static async Task<int> PostAsync(Deployment side, string text)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var answer = await http.PostAsync(side.App.Address + ExchangeEndpoints.Messages, new StringContent(text, new MediaTypeHeaderValue("application/jose")));
        return (int)answer.StatusCode;
    }

    // Says how much will come, sends only the beginning, and waits for the answer.
    private static async Task<string> BeginAsync(Deployment side, string? kid, int length, string type = "application/jose")
    {
        var at = new Uri(side.App.Address);
        using var line = new TcpClient();
        await line.ConnectAsync(at.Host, at.Port, TestContext.Current.CancellationToken);
        await using var stream = line.GetStream();
        var head = Base64UrlEncoder.Encode(kid is null ? """{"alg":"ES256"}""" : $$"""{"alg":"ES256","kid":"{{kid}}"}""");
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {ExchangeEndpoints.Messages} HTTP/1.1\r\nHost: {at.Authority}\r\nContent-Type: {type}\r\nContent-Length: {length}\r\n\r\n{head}.eyJ"), TestContext.Current.CancellationToken);
        var answer = new byte[64];
        var read = await stream.ReadAtLeastAsync(answer, 12, throwOnEndOfStream: false, TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(15));
        return Encoding.ASCII.GetString(answer, 0, read);
    }
}
