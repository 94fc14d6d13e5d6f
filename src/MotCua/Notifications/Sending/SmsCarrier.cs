using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Options;

namespace MotCua.Notifications.Sending;

/// <summary>SMS through a provider's gateway. A provider cannot tell a second try from a second message: what may have been taken is never repeated by itself.</summary>
internal sealed class SmsCarrier(IHttpClientFactory clients, IOptions<MessagingOptions> options) : IMessageCarrier
{
    public const string Client = "sms";

    private const int LongestAnswer = 64 * 1024;

    public static void AddClient(IServiceCollection services) => services.AddHttpClient(Client, http => (http.Timeout, http.MaxResponseContentBufferSize) = (Timeout.InfiniteTimeSpan, LongestAnswer))
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(5), RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 });

    public MessageChannel Channel => MessageChannel.Sms;

    public async Task<SendResult> CarryAsync(Letter letter, Way way)
    {
        var secret = way.Secret;
        if (!Uri.TryCreate(Fill(way.Sms!.Url, letter, secret, Uri.EscapeDataString), UriKind.Absolute, out var address)) return new(SendOutcome.NotNow, "Địa chỉ cổng SMS đã thiết lập không đúng.");
        using var request = Request(address, letter, way.Sms!, secret);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.AnswerSeconds));
        try
        {
            using var response = await clients.CreateClient(Client).SendAsync(request, limit.Token);
            return Judge(response.StatusCode, await response.Content.ReadAsStringAsync(limit.Token), way.Sms!.SuccessText);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new(SendOutcome.NotNow, $"Không kết nối được cổng SMS: {e.Message}");
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return new(SendOutcome.Unknown, "Cổng SMS không trả lời: không rõ tin đã đi chưa.");
        }
    }

    private static SendResult Judge(HttpStatusCode status, string answer, string successText) => (int)status switch
    {
        >= 200 and < 300 when successText.Length == 0 || answer.Contains(successText, StringComparison.Ordinal) => SendResult.Sent,
        >= 200 and < 300 => new(SendOutcome.Refused, $"Cổng SMS không nhận: {Short(answer)}"),
        429 or 503 => new(SendOutcome.NotNow, $"Cổng SMS đang bận (mã {(int)status})."),
        >= 500 or 408 => new(SendOutcome.Unknown, $"Cổng SMS trả lời mã {(int)status}: không rõ tin đã đi chưa."),
        _ => new(SendOutcome.Refused, $"Cổng SMS từ chối (mã {(int)status}): {Short(answer)}"),
    };

    private static HttpRequestMessage Request(Uri address, Letter letter, SmsWay way, string secret)
    {
        var request = new HttpRequestMessage(way.Format is SmsFormat.Query ? HttpMethod.Get : HttpMethod.Post, address);
        if (way.Format is not SmsFormat.Query)
            request.Content = way.Format is SmsFormat.Json
                ? new StringContent(Fill(way.Body, letter, secret, value => JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)), Encoding.UTF8, "application/json")
                : new StringContent(Fill(way.Body, letter, secret, Uri.EscapeDataString), Encoding.UTF8, "application/x-www-form-urlencoded");
        foreach (var line in way.Headers.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var value]) request.Headers.TryAddWithoutValidation(name, Fill(value, letter, secret, v => v));
        return request;
    }

    private static string Fill(string template, Letter letter, string secret, Func<string, string> write) => template
        .Replace("{secret}", write(secret), StringComparison.Ordinal)
        .Replace("{phone}", write(letter.Address), StringComparison.Ordinal)
        .Replace("{id}", letter.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{text}", write(letter.Text), StringComparison.Ordinal); // the last: words of a message are never filled in themselves

    private static string Short(string answer) => answer.Length <= 200 ? answer : answer[..200] + "…";
}
