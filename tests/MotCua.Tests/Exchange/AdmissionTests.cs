using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using MotCua.Exchange.Receiving;
using MotCua.Exchange.Signing;

namespace MotCua.Exchange;

/// <summary>A receiver that knows one partner, «gia-lap», whose private key the test holds.</summary>
public class AdmissionTests
{
    [Fact]
    public async Task A_message_signed_by_a_known_partner_is_taken_and_a_second_delivery_changes_nothing()
    {
        await using var at = await ReceiverAsync();
        var message = at.Signed(1);

        Assert.Equal((200, "accepted"), Short(await at.PostAsync(message)));
        Assert.Equal((200, "known"), Short(await at.PostAsync(message)));
        Assert.Single(at.Side.Notes.Taken);
    }

    [Fact]
    public async Task A_gap_is_answered_with_the_number_that_is_waited_for()
    {
        await using var at = await ReceiverAsync();
        await at.PostAsync(at.Signed(1));

        var (status, said) = await at.PostAsync(at.Signed(4));

        Assert.Equal((409, 2), (status, said!.Expected));
    }

    [Fact]
    public async Task Who_is_not_known_not_proven_or_not_speaking_to_us_is_refused()
    {
        await using var at = await ReceiverAsync();
        var stranger = Keys.PrivateOf(at.Key.Kid, Keys.Make(DateTime.UtcNow).Pkcs8);
        var other = Keys.Make(DateTime.UtcNow);
        var good = at.Signed(1);
        var parts = good.Split('.');

        Assert.Equal(401, (await at.PostAsync(Jws.Sign(at.Envelope(1), stranger))).Status); // another's key under the known name
        Assert.Equal(401, (await at.PostAsync(Jws.Sign(at.Envelope(1), Keys.PrivateOf(other.Public.Kid, other.Pkcs8)))).Status); // unknown kid
        Assert.Equal(403, (await at.PostAsync(Jws.Sign(at.Envelope(1) with { Recipient = "noi-khac" }, at.Key))).Status);
        Assert.Equal(401, (await at.PostAsync(Jws.Sign(at.Envelope(1) with { Source = "urn:motcua:la-mat" }, at.Key))).Status);
        Assert.Equal(400, (await at.PostAsync(JsonSerializer.Serialize(at.Envelope(1), Envelope.Json))).Status); // unsigned
        Assert.Equal(401, (await at.PostAsync($"{parts[0]}.{Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("\"a\"", "\"b\"", StringComparison.Ordinal))}.{parts[2]}")).Status); // changed on its way
        Assert.Empty(at.Side.Notes.Taken);
    }

    [Fact]
    public async Task A_header_that_asks_for_another_algorithm_does_not_get_it()
    {
        await using var at = await ReceiverAsync();
        var payload = JsonSerializer.Serialize(at.Envelope(1), Envelope.Json);
        var none = $"{Base64UrlEncoder.Encode($$"""{"alg":"none","kid":"{{at.Key.Kid}}"}""")}.{Base64UrlEncoder.Encode(payload)}.";
        // The public key, which everybody has, taken for a shared secret.
        var shared = new SymmetricSecurityKey([.. Base64UrlEncoder.DecodeBytes(at.Public.X), .. Base64UrlEncoder.DecodeBytes(at.Public.Y)]) { KeyId = at.Key.Kid };
        var confused = new JsonWebTokenHandler().CreateToken(payload, new SigningCredentials(shared, SecurityAlgorithms.HmacSha256));

        Assert.NotEqual(200, (await at.PostAsync(none)).Status);
        Assert.Equal(401, (await at.PostAsync(confused)).Status);
        Assert.Empty(at.Side.Notes.Taken);
    }

    [Fact]
    public async Task What_was_signed_long_ago_or_ahead_of_time_is_refused()
    {
        await using var at = await ReceiverAsync();

        Assert.Equal(401, (await at.PostAsync(Jws.Sign(at.Envelope(1) with { Signedat = at.Now.AddMinutes(-6) }, at.Key))).Status);
        Assert.Equal(401, (await at.PostAsync(Jws.Sign(at.Envelope(1) with { Signedat = at.Now.AddMinutes(6) }, at.Key))).Status);
        Assert.Equal(200, (await at.PostAsync(Jws.Sign(at.Envelope(1) with { Signedat = at.Now.AddMinutes(-4) }, at.Key))).Status);
    }

    [Fact]
    public async Task An_unknown_type_and_an_agency_that_is_not_here_are_refused_in_words_and_leave_no_trace()
    {
        await using var at = await ReceiverAsync();

        var type = await at.PostAsync(Jws.Sign(at.Envelope(1) with { Type = "la.hoac" }, at.Key));
        var agency = await at.PostAsync(Jws.Sign(at.Envelope(1) with { Toagency = "noi-khac" }, at.Key));

        Assert.Contains("không biết loại tin «la.hoac»", type.Said!.Message, StringComparison.Ordinal);
        Assert.Contains("không có đơn vị «noi-khac»", agency.Said!.Message, StringComparison.Ordinal);
        Assert.Empty(await at.Side.InAsync());
        Assert.Equal(200, (await at.PostAsync(at.Signed(1))).Status);
    }

    [Fact]
    public async Task A_message_for_the_inbox_is_no_question_and_a_question_no_message()
    {
        await using var at = await ReceiverAsync();

        Assert.Equal(422, (await at.PostAsync(at.Signed(1), ExchangeEndpoints.Questions)).Status);
        Assert.Equal(422, (await at.PostAsync(Jws.Sign(at.Envelope(1) with { Type = "exchange.states.request" }, at.Key))).Status);
    }

    [Fact]
    public async Task What_is_too_large_is_not_read()
    {
        await using var at = await ReceiverAsync();
        at.Side.App.Services.GetRequiredService<IOptions<ExchangeOptions>>().Value.DataKilobytes = 512;

        Assert.Equal(413, (await at.PostAsync(new string('a', 2 * 1024 * 1024))).Status);
    }

    private static (int, string?) Short((int Status, ReceiptAnswer? Said) answer) => (answer.Status, answer.Said?.Status);

    private static async Task<Receiver> ReceiverAsync()
    {
        var side = await Deployment.StartAsync("phuong");
        var (known, pkcs8) = Keys.Make(side.App.Clock.GetUtcNow().UtcDateTime);
        await side.KnowAsync("gia-lap", "http://127.0.0.1:9", () => Task.FromResult<IReadOnlyList<PartnerKey>>([known]));
        return new Receiver(side, known, Keys.PrivateOf(known.Kid, pkcs8));
    }

    private sealed record Receiver(Deployment Side, PartnerKey Public, SigningKeyPair Key) : IAsyncDisposable
    {
        private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(Side.App.Address) };

        public DateTime Now => Side.App.Clock.GetUtcNow().UtcDateTime;

        public Envelope Envelope(int sequence) => new()
        {
            Id = $"tin-{sequence}", Source = "urn:motcua:gia-lap", Recipient = "phuong", Type = Notes.Kind, Subject = "ho-so/1", Sequence = sequence,
            Time = Now, Signedat = Now, Data = JsonSerializer.SerializeToElement(new { text = "a" }),
        };

        public string Signed(int sequence) => Jws.Sign(Envelope(sequence), Key);

        public async Task<(int Status, ReceiptAnswer? Said)> PostAsync(string text, string to = ExchangeEndpoints.Messages)
        {
            using var answer = await _http.PostAsync(to, new StringContent(text, new MediaTypeHeaderValue("application/jose")));
            var said = await answer.Content.ReadAsStringAsync();
            return ((int)answer.StatusCode, said.StartsWith('{') ? JsonSerializer.Deserialize<ReceiptAnswer>(said, JsonSerializerOptions.Web) : null);
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            await Side.DisposeAsync();
        }
    }
}
