using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MotCua.Bench.Load;

/// <summary>An official signed in through the real page, with the intake form open as a browser has it: every field, antiforgery and all.</summary>
internal sealed class Session
{
    private static int s_people;
    private readonly HttpClient _http;
    private readonly CookieContainer _jar = new();
    private List<KeyValuePair<string, string>> _form = [];
    private string _intake = "";

    private Session(HttpClient http) => _http = http;

    public string Cookie { get; private set; } = "";

    public static async Task<Session> SignInAsync(HttpClient http, long ward, int number)
    {
        var session = new Session(http);
        var page = await session.OpenAsync("/dang-nhap");
        var fields = Fields(page, "Đăng nhập").Where(f => !f.Key.StartsWith("Input.", StringComparison.Ordinal)).Append(new("Input.UserName", $"do{ward}-{number}")).Append(new("Input.Password", Dataset.Password));
        using var answer = await session.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/dang-nhap") { Content = new FormUrlEncodedContent(fields) });
        if (answer.StatusCode != HttpStatusCode.Found) throw new InvalidOperationException($"Not signed in: {answer.StatusCode}");
        session.Cookie = session._jar.GetCookieHeader(http.BaseAddress!);
        return session;
    }

    public async Task OpenIntakeAsync(long procedure)
    {
        _intake = $"/mot-cua/ho-so/moi?thu-tuc={procedure}";
        _form = [.. Fields(await OpenAsync(_intake), "Tiếp nhận và in")];
        Cookie = _jar.GetCookieHeader(_http.BaseAddress!);
    }

    /// <summary>Another person each time; the same form, under another key.</summary>
    public async Task ReceiveAsync()
    {
        var person = Interlocked.Increment(ref s_people);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in _form) content.Add(new StringContent(Typed(name, person) ?? value), name);
        using var request = new HttpRequestMessage(HttpMethod.Post, _intake) { Content = content };
        request.Headers.TryAddWithoutValidation("Cookie", Cookie);
        using var answer = await _http.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().StartsWith("/ho-so/", StringComparison.Ordinal)) return;
        throw new InvalidOperationException($"Not received: {answer.StatusCode} {answer.Headers.Location} {await answer.Content.ReadAsStringAsync()}");
    }

    public static string NameOf(int person) => $"Nguyễn Thị Ánh {person}";

    public static string NumberOf(int person) => string.Create(CultureInfo.InvariantCulture, $"0{Environment.TickCount64 % 10_000:0000}{person:0000000}");

    private static string? Typed(string field, int person) => field switch
    {
        "__once" => Guid.NewGuid().ToString("N"),
        "Input.Name" => NameOf(person),
        "Input.IdNumber" => NumberOf(person),
        "Input.Phone" => "0912345678",
        "Input.Address" => "Khu phố 5, phường Đức Long",
        _ => null,
    };

    private async Task<IHtmlDocument> OpenAsync(string address)
    {
        using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (_jar.GetCookieHeader(_http.BaseAddress!) is { Length: > 0 } cookies) request.Headers.TryAddWithoutValidation("Cookie", cookies);
        var answer = await _http.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var cookie in set) _jar.SetCookies(_http.BaseAddress!, cookie);
        return answer;
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlDocument page, string button)
    {
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(f => f.TextContent.Contains(button, StringComparison.Ordinal));
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "file" or "submit" or "button" }: break;
                case IHtmlInputElement { Type: "checkbox" or "radio" } box: if (box.IsChecked) yield return new(box.Name!, box.Value); break;
                case IHtmlInputElement { Name.Length: > 0 } input: yield return new(input.Name!, input.Value); break;
                case IHtmlSelectElement { Name.Length: > 0 } select: foreach (var option in select.Options.Where(o => o.IsSelected)) yield return new(select.Name!, option.Value); break;
                case IHtmlTextAreaElement { Name.Length: > 0 } area: yield return new(area.Name!, area.Value); break;
            }
        }
    }
}
