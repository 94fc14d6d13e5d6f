using Microsoft.AspNetCore.DataProtection;

namespace MotCua.Tickets.Lines;

/// <summary>The address of the ticket machine in the hall: who has it gives tickets of that agency and nothing else. Nothing is stored; it is the agency, sealed.</summary>
internal sealed class KioskKey(IDataProtectionProvider protection)
{
    private readonly IDataProtector _seal = protection.CreateProtector("MotCua.Tickets.Kiosk");

    public string Of(long agencyId) => _seal.Protect($"{agencyId}");

    /// <summary>Null when it is none of ours.</summary>
    public long? AgencyOf(string? key)
    {
        try
        {
            return key is { Length: > 0 and < 400 } && long.TryParse(_seal.Unprotect(key), out var agency) ? agency : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
