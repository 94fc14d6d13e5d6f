using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Exchange.Reconciling;
using MotCua.Exchange.Signing;
using MotCua.Platform;

namespace MotCua.Exchange.Receiving;

/// <summary>What other systems call. Public by declaration: who speaks is proven by the signature, not by a sign-in.</summary>
internal static class ExchangeEndpoints
{
    public const string Messages = "/lien-thong/tin", Jwks = "/lien-thong/khoa", Questions = "/lien-thong/doi-soat";

    private const string Limit = "exchange";
    private const int Base64Growth = 2, EnvelopeBytes = 8 * 1024;

    public static void Map(WebApplication app)
    {
        app.MapGet(Jwks, KeysAsync).WithMetadata(new AllowAnonymousAttribute()).RequireRateLimiting(Limit);
        app.MapPost(Messages, MessageAsync).WithMetadata(new AllowAnonymousAttribute()).RequireRateLimiting(Limit);
        app.MapPost(Questions, QuestionAsync).WithMetadata(new AllowAnonymousAttribute()).RequireRateLimiting(Limit);
    }

    public static void AddLimit(RateLimiterOptions options) => options.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(
        $"{http.Connection.RemoteIpAddress}",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = http.RequestServices.GetRequiredService<IOptions<ExchangeOptions>>().Value.MessagesPerMinute, Window = TimeSpan.FromMinutes(1) }));

    private static async Task<IResult> KeysAsync(OwnKeys keys, TimeProvider clock, CancellationToken cancellationToken) =>
        await keys.SideAsync(cancellationToken) is { } own
            ? Results.Text(Keys.Write(own.Code, own.PublishedAt(clock.UtcNow)), "application/jwk-set+json")
            : Results.Json(new ReceiptAnswer("refused", Message: "Hệ thống này chưa bật trao đổi dữ liệu."), statusCode: StatusCodes.Status404NotFound);

    private static Task<IResult> MessageAsync(HttpRequest request, Admission admission, Reception reception, IOptions<ExchangeOptions> options, CancellationToken cancellationToken) => AnswerAsync(async () =>
    {
        var admitted = await admission.CheckAsync(await ReadAsync(request, options.Value, cancellationToken), cancellationToken);
        var answer = await reception.TakeAsync(admitted, cancellationToken);
        return Results.Json(answer, statusCode: answer.Status == "gap" ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    });

    private static Task<IResult> QuestionAsync(HttpRequest request, Admission admission, Answers answers, IOptions<ExchangeOptions> options, CancellationToken cancellationToken) => AnswerAsync(async () =>
        Results.Text(await answers.ToAsync(await admission.CheckAsync(await ReadAsync(request, options.Value, cancellationToken), cancellationToken), cancellationToken), Carrying.SignedTransport.ContentType));

    private static async Task<string> ReadAsync(HttpRequest request, ExchangeOptions options, CancellationToken cancellationToken)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = options.DataKilobytes * 1024L * Base64Growth + EnvelopeBytes;
        using var reader = new StreamReader(request.Body, Encoding.ASCII);
        return await reader.ReadToEndAsync(cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (Refusal refused)
        {
            return Refused(refused.Status, refused.Message);
        }
        catch (RuleBroken broken)
        {
            return Refused(StatusCodes.Status422UnprocessableEntity, broken.Message);
        }
        catch (BadHttpRequestException bad)
        {
            return Refused(bad.StatusCode, "Tin quá lớn hoặc bị cắt giữa chừng.");
        }
        catch (DbUpdateException)
        {
            return Refused(StatusCodes.Status503ServiceUnavailable, "Bên nhận đang bận; gửi lại sau."); // two at once: one won, the other finds it so next time
        }
    }

    private static IResult Refused(int status, string message) => Results.Json(new ReceiptAnswer("refused", Message: message), statusCode: status);
}
