using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>Opens accounts and gives one-time passwords; the only place where a password is made for somebody else.</summary>
public sealed class OfficialAccounts(UserManager<OfficialAccount> users)
{
    // No look-alikes: it is read out or copied by hand once.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz", Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ", Digits = "23456789";

    /// <summary>Opens the account of an official already saved, and gives the one-time password back. It is stored nowhere else.</summary>
    /// <exception cref="RuleBroken">The user name is taken or not allowed.</exception>
    public async Task<string> OpenAsync(OfficialProfile official, string userName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(official);
        cancellationToken.ThrowIfCancellationRequested();
        var password = OneTimePassword();
        var made = await users.CreateAsync(new OfficialAccount { Id = official.Id, UserName = userName, MustChangePassword = true, LockoutEnabled = true }, password);
        Check(made, "Input.UserName");
        return password;
    }

    public static string OneTimePassword() =>
        RandomNumberGenerator.GetString(Capitals, 3) + RandomNumberGenerator.GetString(Letters, 6) + RandomNumberGenerator.GetString(Digits, 4);

    internal static void Check(IdentityResult result, string field)
    {
        if (!result.Succeeded) throw new RuleBroken(string.Join(" ", result.Errors.Select(e => e.Description)), field);
    }
}
