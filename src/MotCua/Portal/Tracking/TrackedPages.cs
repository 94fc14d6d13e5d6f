using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;
using MotCua.Dossiers;
using MotCua.Platform;
using MotCua.Platform.Hosting;

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

    public async Task InvokeAsync(HttpContext http, QuickReads reads, TrackingTries tries)
    {
        if (!Asks(http, out var code, out var secret) || tries.IsExhausted(code, ClientAddress.Of(http)) || await NowAsync(reads, code, secret, http.RequestAborted) is not { } now)
        {
            await next(http);
            return;
        }
        var key = (code, Theme: http.Request.Cookies["theme"] is "dark" or "light" ? http.Request.Cookies["theme"] : "");
        if (_pages.TryGetValue(key, out Made? made) && made!.Of == now) await AnswerAsync(http, made);
        else await MakeAsync(http, now, key);
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

    private const string Newest = """
        select d.id, case when d.group_id is null then d.version else (select sum(s.version) from dossiers s where s.group_id = d.group_id) end, (select value from change_stamp), d.tracking_secret
        from dossiers d where d.code = @p0 and not d.is_void
        """;

    // Null leaves it to the page: an unknown code and a wrong secret are counted and told there.
    private static async Task<Version?> NowAsync(QuickReads reads, string code, string secret, CancellationToken stop)
    {
        var found = await reads.FirstAsync(Newest, code, row => new Found(new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), row.GetString(3)), stop);
        return TrackingSecret.Fits(secret, found?.Secret) ? found!.Now : null;
    }

    // The headers are complete only when the answer starts: those further in add theirs at that moment, and this comes after them.
    private async Task MakeAsync(HttpContext http, Version now, object key)
    {
        var body = http.Response.Body;
        using var written = new MemoryStream();
        http.Response.Body = written;
        KeyValuePair<string, string>[] headers = [];
        http.Response.OnStarting(() =>
        {
            headers = [.. http.Response.Headers.Where(h => h.Key is not ("Content-Length" or "Set-Cookie" or "Date")).Select(h => new KeyValuePair<string, string>(h.Key, h.Value.ToString()))];
            return Task.CompletedTask;
        });
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = body;
        }
        var html = written.ToArray();
        if (http.Response.StatusCode is not StatusCodes.Status200OK)
        {
            await body.WriteAsync(html, http.RequestAborted);
            return;
        }
        var made = new Made(now, html, http.GetEndpoint());
        await AnswerAsync(http, made);
        if (headers.Length > 0) _pages.Set(key, made with { Headers = headers }, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Idle });
    }

    // No browser keeps it: the next at this machine may be somebody else. A program that looks every hour asks whether it changed.
    private static async Task AnswerAsync(HttpContext http, Made made)
    {
        http.SetEndpoint(made.Page); // whoever looks from further out sees the page that it is
        foreach (var (name, value) in made.Headers) http.Response.Headers[name] = value;
        http.Response.Headers.ETag = made.ETag;
        if (http.Request.Headers.IfNoneMatch.Contains(made.ETag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            http.Response.ContentLength = null;
            return;
        }
        http.Response.ContentLength = made.Html.Length;
        await http.Response.BodyWriter.WriteAsync(made.Html, http.RequestAborted);
    }

    private sealed record Found(Version Now, string Secret);

    private sealed record Version(long Dossier, long Events, long Stamp);

    private sealed record Made(Version Of, byte[] Html, Endpoint? Page)
    {
        public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

        public string ETag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(Html).AsSpan(0, 10))}\"";
    }
}
