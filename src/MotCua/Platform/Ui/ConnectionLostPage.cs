using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Primitives;

namespace MotCua.Platform.Ui;

/// <summary>Said when the database server went away: without a query, so without the head of the other pages. A form is given back whole, under the key by which it counts once.</summary>
internal static class ConnectionLostPage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    public static async Task AnswerAsync(HttpContext http)
    {
        http.Response.Clear();
        (http.Response.StatusCode, http.Response.ContentType) = (StatusCodes.Status503ServiceUnavailable, "text/html; charset=utf-8");
        (http.Response.Headers.RetryAfter, http.Response.Headers.CacheControl) = ("5", "no-store");
        await http.Response.WriteAsync(HttpMethods.IsPost(http.Request.Method) ? await UnknownAsync(http.Request) : Waiting, http.RequestAborted);
    }

    private static string Waiting => Page("Đang nối lại cơ sở dữ liệu", "<meta http-equiv=\"refresh\" content=\"5\">",
        "<p>Máy chủ dữ liệu đang được thay thế, thường dưới một phút. Trang này tự tải lại; bạn không phải làm gì.</p>");

    private static async Task<string> UnknownAsync(HttpRequest request)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync() : FormCollection.Empty;
        const string Said = "<p>Máy chủ dữ liệu vừa mất kết nối trong lúc ghi, nên <strong>chưa biết đã lưu hay chưa</strong>.</p>";
        // A file cannot be given back in a page, and a password must not be: the browser still has both.
        var isForBrowser = form.Files.Count > 0 || form.Keys.Any(k => k.Contains("Password", StringComparison.OrdinalIgnoreCase));
        return Page("Chưa biết đã lưu hay chưa", "", isForBrowser
            ? Said + "<p>Chờ khoảng một phút rồi bấm nút tải lại của trình duyệt (F5) và chọn «Gửi lại»: nếu đã lưu, bạn được đưa đến kết quả; nếu chưa, tất cả những gì bạn gửi được lưu một lần duy nhất.</p>"
            : Said + "<p>Bấm nút dưới đây để kiểm tra: nếu đã lưu, bạn được đưa đến kết quả; nếu chưa, những gì bạn nhập được lưu một lần duy nhất. Bấm nhiều lần cũng không lưu hai lần.</p>" + Again(request, form));
    }

    private static string Again(HttpRequest request, IFormCollection form)
    {
        var text = new StringBuilder($"<form method=\"post\" action=\"{Html.Encode($"{request.PathBase}{request.Path}{request.QueryString}")}\">");
        foreach (var (name, values) in form)
            foreach (var value in values is { Count: 0 } ? new StringValues("") : values)
                text.Append("<input type=\"hidden\" name=\"").Append(Html.Encode(name)).Append("\" value=\"").Append(Html.Encode(value ?? "")).Append("\">");
        return text.Append("<p><button class=\"btn btn-primary\" type=\"submit\">Kiểm tra</button></p></form>").ToString();
    }

    private static string Page(string title, string head, string body) => $"""
        <!DOCTYPE html>
        <html lang="vi">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">{head}
        <title>{title}</title><link rel="stylesheet" href="/lib/tabler/tabler.min.css"><link rel="stylesheet" href="/css/site.css"></head>
        <body><main class="page empty-note"><h1>{title}</h1>{body}</main></body>
        </html>
        """;
}
