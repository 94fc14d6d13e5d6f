using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using MotCua.Notifications;

namespace MotCua.Citizens.SigningIn;

/// <summary>
/// A browser in which somebody once proved to read at an address. It opens nothing: codes asked for and guesses made in it are only counted apart from those of strangers, whatever they do.
/// The cookie holds hashes, sealed: whoever finds it at a shared machine reads no address in it.
/// </summary>
internal sealed class KnownBrowser(IDataProtectionProvider protection)
{
    public const int LongestId = 32;

    private const string Cookie = "motcua.quen";
    private const int MostAddresses = 5;

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _seal = protection.CreateProtector("MotCua.Citizens.KnownBrowser").ToTimeLimitedDataProtector();

    /// <summary>Its number where this address was proved in it; empty otherwise.</summary>
    public string Of(HttpContext http, ContactAddress address) => Read(http) is [var id, .. var hashes] && hashes.Contains(address.Hash) ? id : "";

    public void Remember(HttpContext http, ContactAddress address)
    {
        var (id, hashes) = Read(http) is [var known, .. var before] ? (known, before) : (Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(LongestId / 2)), []);
        var sealedText = _seal.Protect(string.Join('|', (string[])[id, .. hashes.Where(h => h != address.Hash).Prepend(address.Hash).Take(MostAddresses)]), Remembered);
        http.Response.Cookies.Append(Cookie, sealedText, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = PersonSession.Root, IsEssential = true, MaxAge = Remembered });
    }

    private string[] Read(HttpContext http)
    {
        try
        {
            return http.Request.Cookies[Cookie] is { Length: > 0 } text ? _seal.Unprotect(text).Split('|') : [];
        }
        catch (CryptographicException)
        {
            return []; // made up, or too old
        }
    }
}
