using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MotCua.Platform;

namespace MotCua.Access.SignIn;

/// <summary>Identity's manager with the lock-out told by the program's clock, and written into history.</summary>
internal sealed class ClockedUsers(
    IUserStore<OfficialAccount> store, IOptions<IdentityOptions> options, IPasswordHasher<OfficialAccount> hasher,
    IEnumerable<IUserValidator<OfficialAccount>> userRules, IEnumerable<IPasswordValidator<OfficialAccount>> passwordRules, ILookupNormalizer names,
    IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<OfficialAccount>> log,
    TimeProvider clock, MotCuaDbContext db, IHttpContextAccessor http) : UserManager<OfficialAccount>(store, options, hasher, userRules, passwordRules, names, errors, services, log)
{
    /// <summary>Identity would keep them as they are read; here whoever reads the database, or a backup of it, gets none that works.</summary>
    public override async Task<IEnumerable<string>?> GenerateNewTwoFactorRecoveryCodesAsync(OfficialAccount user, int number)
    {
        var codes = Enumerable.Range(0, number).Select(_ => CreateTwoFactorRecoveryCode()).ToList();
        await ((IUserTwoFactorRecoveryCodeStore<OfficialAccount>)Store).ReplaceCodesAsync(user, codes.Select(code => Sealed(user, code)), CancellationToken);
        return (await UpdateAsync(user)).Succeeded ? codes : null;
    }

    public override Task<IdentityResult> RedeemTwoFactorRecoveryCodeAsync(OfficialAccount user, string code) => base.RedeemTwoFactorRecoveryCodeAsync(user, Sealed(user, code));

    // A code holds 47 bits of chance: slow to try out, and salted by whose it is.
    private static string Sealed(OfficialAccount user, string code) =>
        Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(code, BitConverter.GetBytes(user.Id), 100_000, HashAlgorithmName.SHA256, 32));

    public override Task<bool> IsLockedOutAsync(OfficialAccount user) => Task.FromResult(user.LockoutEnabled && user.LockoutEnd > clock.GetUtcNow());

    public override async Task<IdentityResult> AccessFailedAsync(OfficialAccount user)
    {
        if (++user.AccessFailedCount >= Options.Lockout.MaxFailedAccessAttempts)
        {
            (user.AccessFailedCount, user.LockoutEnd) = (0, clock.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan);
            (await db.Officials.FindAsync(user.Id))?.LockedOut(http.HttpContext.Address);
        }
        return await UpdateAsync(user);
    }
}
