namespace MotCua.Tickets.Taking;

/// <summary>The machine in the hall keeps its key in a cookie: on a printed ticket the address stands below, and the key shall not.</summary>
internal static class KioskCookie
{
    private const string Name = "motcua.may-lay-so";

    public static void Keep(HttpContext http, string key) =>
        http.Response.Cookies.Append(Name, key, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365) });

    public static string? Of(HttpContext http) => http.Request.Cookies[Name];
}
