using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace MotCua.Access;

/// <summary>The address of a machine that stands in the hall: who has it acts for that agency, at that kind of machine, and nothing else. Nothing is stored; it is the agency, sealed.</summary>
/// <param name="protection">Seals it.</param>
/// <param name="purpose">The kind of machine: a key of one opens no other.</param>
public abstract class MachineKey(IDataProtectionProvider protection, string purpose)
{
    private const int Longest = 400;

    private readonly IDataProtector _seal = protection.CreateProtector(purpose);

    public string Of(long agencyId) => _seal.Protect($"{agencyId}");

    /// <summary>Null when it is none of ours.</summary>
    public long? AgencyOf(string? key)
    {
        try
        {
            return key is { Length: > 0 and < Longest } && long.TryParse(_seal.Unprotect(key), out var agency) ? agency : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
