using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace MotCua;

/// <summary>A person at a browser without JavaScript: follows links, fills forms that stand on the page, keeps cookies.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    public Visitor(TestServer server) : this(server.CreateHandler(), new Uri("http://localhost")) { }

    /// <summary>A visitor of a program that runs as a process of its own.</summary>
    public Visitor(HttpMessageHandler way, Uri address) => _http = new HttpClient(new CookieJar(_cookies, way)) { BaseAddress = address };

    public HttpClient Http => _http;

    public IReadOnlyList<Cookie> Cookies => [.. _cookies.GetAllCookies().Cast<Cookie>()];

    /// <summary>Brings a cookie that another node of the same program gave.</summary>
    public void Keep(Cookie cookie) => _cookies.Add(cookie);

    /// <summary>Opens a page, following redirects, and checks that it is there.</summary>
    public async Task<Seen> OpenAsync(string url)
    {
        var seen = await GetAsync(url);
        Assert.True(seen.Status == HttpStatusCode.OK, $"GET {url} gave {(int)seen.Status}: {seen.Text[..Math.Min(400, seen.Text.Length)]}");
        return seen;
    }

    /// <summary>Opens a page, whatever it answers.</summary>
    public async Task<Seen> GetAsync(string url) => await FollowAsync(await _http.GetAsync(url));

    /// <summary>Submits the form on the page that holds the button or whose action is given, with the values typed over what stands there.</summary>
    /// <param name="page">The page that was opened.</param>
    /// <param name="button">Text of the submit button, or the beginning of it.</param>
    /// <param name="typed">Names and values; a name may occur more than once; a null value removes the field.</param>
    public async Task<Seen> SubmitAsync(Seen page, string button, params (string Name, string? Value)[] typed) =>
        await FollowAsync(await _http.SendAsync(FormOf(page, button, typed)));

    /// <summary>The request that submitting would send, for sending it twice or late.</summary>
    public static HttpRequestMessage FormOf(Seen page, string button, params (string Name, string? Value)[] typed)
    {
        var submit = page.Document.QuerySelectorAll("form button, form input[type=submit]").FirstOrDefault(b => (b.TextContent.Trim() + b.GetAttribute("value")).StartsWith(button, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No button «{button}» on {page.Url}. There are: {string.Join(" | ", page.Document.QuerySelectorAll("form button").Select(b => b.TextContent.Trim()))}. {page.Errors}");
        var form = (IHtmlFormElement)submit.Closest("form")!;
        var fields = Fields(form).Where(f => !typed.Any(t => t.Name == f.Name)).ToList();
        fields.AddRange(typed.Where(t => t.Value is not null).Select(t => (t.Name, t.Value!)));
        if (submit.GetAttribute("name") is { Length: > 0 } name) fields.Add((name, submit.GetAttribute("value") ?? ""));
        var action = submit.GetAttribute("formaction") ?? form.GetAttribute("action");
        var url = new Uri(page.Url, action is null or "" ? "" : action);
        if (form.Method == "get") return new HttpRequestMessage(HttpMethod.Get, $"{url.GetLeftPart(UriPartial.Path)}?{string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}"))}");
        return new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))) };
    }

    public async Task<Seen> FollowAsync(HttpResponseMessage response)
    {
        for (var hop = 0; hop < 6 && (int)response.StatusCode is 301 or 302 or 303 or 307; hop++)
            response = await _http.GetAsync(new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!));
        return new Seen(response.RequestMessage!.RequestUri!, response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();

    internal static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "file" or "submit" or "button" }: break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked && box.Name is { Length: > 0 }: yield return (box.Name, box.Value); break;
                case IHtmlInputElement { Type: "checkbox" or "radio" }: break;
                case IHtmlInputElement { Name.Length: > 0 } input when !input.IsDisabled: yield return (input.Name!, input.Value); break;
                case IHtmlSelectElement { Name.Length: > 0 } select: foreach (var option in select.Options.Where(o => o.IsSelected)) yield return (select.Name!, option.Value); break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area: yield return (area.Name!, area.Value); break;
            }
        }
    }

    private sealed class CookieJar(CookieContainer jar, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Remove("Cookie");
            if (jar.GetCookieHeader(request.RequestUri!) is { Length: > 0 } cookies) request.Headers.Add("Cookie", cookies);
            var response = await base.SendAsync(request, cancellationToken);
            response.RequestMessage = request;
            if (response.Headers.TryGetValues("Set-Cookie", out var set))
                foreach (var cookie in set) jar.SetCookies(request.RequestUri!, cookie);
            return response;
        }
    }
}

/// <summary>A page as it was answered.</summary>
internal sealed record Seen(Uri Url, HttpStatusCode Status, string Text)
{
    private IHtmlDocument? _document;

    public IHtmlDocument Document => _document ??= new HtmlParser().ParseDocument(Text);

    /// <summary>What a reader reads, with single spaces.</summary>
    public string Words => System.Text.RegularExpressions.Regex.Replace(Document.Body?.TextContent ?? "", @"\s+", " ");

    /// <summary>What the page says is wrong.</summary>
    public string Errors => string.Join(" ", Document.QuerySelectorAll(".alert-danger li").Select(e => e.TextContent.Trim()));
}
