using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace MotCua.Ratings.Answering;

/// <summary>The address of the rating machine at the desk: the agency, sealed. Nothing is stored.</summary>
internal sealed class TabletKey(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("MotCua.Ratings.Tablet");

    public string Of(long agencyId) => _seal.Protect($"{agencyId}");

    /// <summary>Null when it is none of ours.</summary>
    public long? AgencyOf(string? key)
    {
        try
        {
            return key is { Length: > 0 and < 400 } && long.TryParse(_seal.Unprotect(key), out var agency) ? agency : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
