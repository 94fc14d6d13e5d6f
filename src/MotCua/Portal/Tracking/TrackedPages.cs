using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using MotCua.Dossiers;
using MotCua.Platform;

namespace MotCua.Portal.Tracking;

/// <summary>
/// The tracking page as it was last made, given again while the dossier, and those filed with it, have no newer event: one small query tells, so no date is ever stale.
/// The secret is checked each time; a request with any cookie but the theme's gets a page of its own.
/// </summary>
internal sealed class TrackedPages(RequestDelegate next) : IDisposable
{
    private const string Path = "/tra-cuu";

    // A ward's receipts of a year, looked up all day, need a fraction of this.
    private const int MostPages = 2_000;
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = MostPages });

    public void Dispose() => _pages.Dispose();

    public async Task InvokeAsync(HttpContext http, MotCuaDbContext db, TrackingTries tries)
    {
        if (!Asks(http, out var code, out var secret) || tries.IsExhausted(code, http.Connection.RemoteIpAddress?.ToString() ?? "") || await NowAsync(db, code, secret, http.RequestAborted) is not { } now)
        {
            await next(http);
            return;
        }
        var theme = http.Request.Cookies["theme"] is "dark" or "light" ? http.Request.Cookies["theme"] : "";
        var key = (code, theme);
        if (!_pages.TryGetValue(key, out Made? made) || made!.Of != now) made = await MakeAsync(http, now, key);
        if (made is not null) await AnswerAsync(http, made);
    }

    private static bool Asks(HttpContext http, out string code, out string secret)
    {
        (code, secret) = ("", "");
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) || !request.Path.StartsWithSegments(Path, out var rest) || request.Cookies.Keys.Any(k => k != "theme")) return false;

        code = DossierCode.Normal(request.Query["ma"].Count > 0 ? (string?)request.Query["ma"] : rest.Value?.Trim('/'));
        secret = ((string?)request.Query["m"] ?? "").Trim().ToUpperInvariant();
        return code.Length is > 0 and <= 60 && secret.Length is > 0 and <= 20;
    }

    // Null leaves it to the page: an unknown code and a wrong secret are counted and told there.
    private static async Task<Version?> NowAsync(MotCuaDbContext db, string code, string secret, CancellationToken stop)
    {
        var found = await db.Dossiers.AsNoTracking().Where(d => d.Code == code && !d.IsVoid)
            .Select(d => new { d.Id, Events = d.GroupId == null ? d.Version : db.Set<Dossier>().Where(s => s.GroupId == d.GroupId).Sum(s => s.Version), d.TrackingSecret, Stamp = db.Set<ChangeStamp>().Select(s => s.Value).First() }).SingleOrDefaultAsync(stop);
        return found is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(secret), Encoding.ASCII.GetBytes(found.TrackingSecret)) ? new(found.Id, found.Events, found.Stamp) : null;
    }

    private async Task<Made?> MakeAsync(HttpContext http, Version now, object key)
    {
        var body = http.Response.Body;
        using var written = new MemoryStream();
        http.Response.Body = written;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }
        var made = new Made(now, written.ToArray(), [.. http.Response.Headers.Where(h => h.Key is not ("Content-Length" or "Set-Cookie" or "Date")).Select(h => new KeyValuePair<string, string>(h.Key, h.Value.ToString()))]);
        if (http.Response.StatusCode is StatusCodes.Status200OK) return _pages.Set(key, made, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Idle });

        await body.WriteAsync(made.Html, http.RequestAborted);
        return null;
    }

    // No browser keeps it: the next at this machine may be somebody else. A program that looks every hour asks whether it changed.
    private static async Task AnswerAsync(HttpContext http, Made made)
    {
        foreach (var (name, value) in made.Headers) http.Response.Headers[name] = value;
        http.Response.Headers.ETag = made.ETag;
        if (http.Request.Headers.IfNoneMatch.Contains(made.ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            http.Response.ContentLength = null;
            return;
        }
        http.Response.ContentLength = made.Html.Length;
        await http.Response.Body.WriteAsync(made.Html, http.RequestAborted);
    }

    private sealed record Version(long Dossier, int Events, long Stamp);

    private sealed record Made(Version Of, byte[] Html, IReadOnlyList<KeyValuePair<string, string>> Headers)
    {
        public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Html).AsSpan(0, 10))}\"";
    }
}
