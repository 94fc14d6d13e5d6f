using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace MotCua.Access.SignIn;

/// <summary>Tries to sign in from one address; many officials of a ward share one. Setting <c>SignIn:TriesPerMinute</c> (environment <c>SignIn__TriesPerMinute</c>).</summary>
internal sealed class SignInLimit
{
    public const string Policy = "sign-in";

    public int TriesPerMinute { get; set; } = 60;

    public static void AddTo(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Policy, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(http.Address, _ => Window(http.RequestServices.GetRequiredService<IOptions<SignInLimit>>().Value))
            : RateLimitPartition.GetNoLimiter("looking"));
    }

    private static FixedWindowRateLimiterOptions Window(SignInLimit limit) => new() { PermitLimit = limit.TriesPerMinute, Window = TimeSpan.FromMinutes(1) };
}
