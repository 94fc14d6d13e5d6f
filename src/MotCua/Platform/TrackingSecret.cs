using System.Security.Cryptography;
using System.Text;

namespace MotCua.Platform;

/// <summary>The secret printed under a code, as somebody types it.</summary>
public static class TrackingSecret
{
    /// <summary>Compared in constant time, an unknown code like a wrong secret: neither can be guessed apart.</summary>
    /// <param name="typed">In any case, with spaces around it.</param>
    /// <param name="kept">The secret; null when the code is unknown.</param>
    public static bool Fits(string? typed, string? kept)
    {
        var said = Encoding.UTF8.GetBytes((typed ?? "").Trim().ToUpperInvariant());
        return CryptographicOperations.FixedTimeEquals(said, kept is null ? new byte[said.Length] : Encoding.UTF8.GetBytes(kept)) && kept is not null;
    }
}
