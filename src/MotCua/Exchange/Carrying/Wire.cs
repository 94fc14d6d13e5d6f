using System.Text.Json;
using Microsoft.Extensions.Options;
using MotCua.Exchange.Receiving;

namespace MotCua.Exchange.Carrying;

/// <summary>HTTP to partners: connections are kept, redirects are not followed, and the answer is read no further than we know to write one.</summary>
internal sealed class Wire(IHttpClientFactory clients, IOptions<ExchangeOptions> options)
{
    public const string Client = "exchange";

    private const int LongestAnswer = 16 * 1024 * 1024;

    public static void Add(IServiceCollection services) => services.AddHttpClient(Client, (s, http) =>
        {
            http.Timeout = TimeSpan.FromSeconds(s.GetRequiredService<IOptions<ExchangeOptions>>().Value.AnswerSeconds);
            http.MaxResponseContentBufferSize = LongestAnswer;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5) });

    public async Task<WireAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!IsAllowed(request.RequestUri!)) return new(WireResult.LinkDown, null, "Địa chỉ của hệ thống kia không dùng https.");
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, cancellationToken);
            return WireAnswer.Of(response.StatusCode, Read(await response.Content.ReadAsStringAsync(cancellationToken)));
        }
        catch (HttpRequestException e)
        {
            return new(WireResult.LinkDown, null, $"Không kết nối được: {e.Message}");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(WireResult.LinkDown, null, "Bên nhận không trả lời kịp.");
        }
    }

    /// <summary>For what is asked while somebody waits for the answer.</summary>
    /// <exception cref="Platform.RuleBroken">It cannot be had; the words say why.</exception>
    public async Task<string> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!IsAllowed(request.RequestUri!)) throw new Platform.RuleBroken("Địa chỉ của hệ thống kia phải bắt đầu bằng https://.");
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return response.IsSuccessStatusCode ? text : throw new Platform.RuleBroken(Read(text)?.Message ?? $"Hệ thống kia trả lời mã {(int)response.StatusCode}.");
        }
        catch (HttpRequestException e)
        {
            throw new Platform.RuleBroken($"Không kết nối được hệ thống kia: {e.Message}");
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new Platform.RuleBroken("Hệ thống kia không trả lời kịp. Thử lại sau.");
        }
    }

    public bool IsAllowed(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && (address.IsLoopback || options.Value.PlainHttp));

    private static ReceiptAnswer? Read(string text)
    {
        if (!text.StartsWith('{')) return null;
        try
        {
            return JsonSerializer.Deserialize<ReceiptAnswer>(text, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
