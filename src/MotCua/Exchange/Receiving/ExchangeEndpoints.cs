using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MotCua.Exchange.Reconciling;
using MotCua.Exchange.Signing;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Exchange.Receiving;

/// <summary>What other systems call. Public by declaration: who speaks is proven by the signature, not by a sign-in.</summary>
internal static class ExchangeEndpoints
{
    public const string Messages = "/lien-thong/tin", Jwks = "/lien-thong/khoa", Questions = "/lien-thong/doi-soat";

    private const string Limit = "exchange";

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

    private static Task<IResult> MessageAsync(HttpRequest request, Doorkeeper door, Admission admission, Reception reception, StrangerCount strangers, CancellationToken cancellationToken) => AnswerAsync(request, strangers, async () =>
    {
        var admitted = await admission.CheckAsync(await door.ReadAsync(request, cancellationToken), cancellationToken);
        var answer = await reception.TakeAsync(admitted, cancellationToken);
        return Results.Json(answer, statusCode: answer.Status == "gap" ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
    });

    private static Task<IResult> QuestionAsync(HttpRequest request, Doorkeeper door, Admission admission, Answers answers, StrangerCount strangers, CancellationToken cancellationToken) => AnswerAsync(request, strangers, async () =>
        Results.Text(await answers.ToAsync(await admission.CheckAsync(await door.ReadAsync(request, cancellationToken), cancellationToken), cancellationToken), Carrying.SignedTransport.ContentType));

    private static async Task<IResult> AnswerAsync(HttpRequest request, StrangerCount strangers, Func<Task<IResult>> work)
    {
        try
        {
            return await work();
        }
        catch (Refusal refused)
        {
            if (refused.Status is 400 or 401 or 403 or 413 or 415) strangers.Refused(ClientAddress.Of(request.HttpContext));
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
