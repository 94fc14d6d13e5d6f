using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>The key in the address of a machine: who has it acts for its agency, at that kind of machine, and nothing else. The key itself is stored nowhere; it is the machine, sealed, and asked for anew each time whether it still counts.</summary>
public sealed class MachineKeys(MotCuaDbContext db, IDataProtectionProvider protection)
{
    private const int Longest = 400;

    public string Of(Machine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return SealOf(machine.Kind).Protect($"{machine.Id}");
    }

    /// <summary>Null when it is none of ours, of another kind, or revoked.</summary>
    public async Task<long?> AgencyOfAsync(MachineKind kind, string? key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (Read(kind.Code, key) is not { } id) return null;
        return await db.Machines.Where(m => m.Id == id && m.Kind == kind.Code && m.RevokedAt == null).Select(m => (long?)m.AgencyId).SingleOrDefaultAsync(cancellationToken);
    }

    // A key of one kind opens no other.
    private IDataProtector SealOf(string kind) => protection.CreateProtector("MotCua.Access.Machine", kind);

    private long? Read(string kind, string? key)
    {
        try
        {
            return key is { Length: > 0 and < Longest } && long.TryParse(SealOf(kind).Unprotect(key), out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
