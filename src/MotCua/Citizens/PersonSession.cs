using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using MotCua.Citizens.SigningIn;
using MotCua.Notifications;

namespace MotCua.Citizens;

/// <summary>A short session in a cookie of its own.</summary>
public static class PersonSession
{
    public const string Scheme = "motcua.dan";

    /// <summary>All pages of a person lie below; the cookie goes nowhere else.</summary>
    public const string Root = "/cua-toi";

    private const string Provider = "nguon", Name = "ten", IdNumber = "dinh-danh", BirthDate = "ngay-sinh";

    /// <param name="http">The request that proved it.</param>
    /// <param name="address">At which the person reads.</param>
    /// <param name="identity">Who they are, where a provider said so.</param>
    public static Task BeginAsync(HttpContext http, ContactAddress address, ProvenIdentity? identity = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(address);
        http.RequestServices.GetRequiredService<KnownBrowser>().Remember(http, address);
        List<Claim> claims = [new(ClaimTypes.Name, address.Text)];
        if (identity is not null) claims.AddRange([new(Provider, identity.Provider), new(Name, identity.Name), new(IdNumber, identity.IdNumber), new(BirthDate, identity.BirthDate?.ToString("O", CultureInfo.InvariantCulture) ?? "")]);
        return http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(claims, Scheme)), new AuthenticationProperties { IsPersistent = false });
    }

    public static Task EndAsync(HttpContext http) => http.SignOutAsync(Scheme);

    /// <summary>Where a page of a person leads back to after the sign-in; anything else leads to the person's own page.</summary>
    public static string ComingFrom(string? address) => address is { Length: <= 300 } && address.StartsWith(Root + "/", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) ? address : Root;

    internal static string SignInFor(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && ComingFrom(request.Path + request.QueryString) is var back && back != Root ? $"{Root}/dang-nhap{QueryString.Create("ve", back)}" : $"{Root}/dang-nhap";

    internal static async Task<SessionPerson?> OfAsync(HttpContext http)
    {
        if ((await http.AuthenticateAsync(Scheme)).Principal is not { } who || ContactAddress.Read(who.FindFirstValue(ClaimTypes.Name)) is not { } address) return null;
        var born = DateOnly.TryParseExact(who.FindFirstValue(BirthDate), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        return new SessionPerson(address, who.FindFirstValue(Provider) is { } provider ? new ProvenIdentity(provider, who.FindFirstValue(Name) ?? "", who.FindFirstValue(IdNumber) ?? "", born) : null);
    }
}
