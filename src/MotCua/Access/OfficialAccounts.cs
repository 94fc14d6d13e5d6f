using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access;

/// <summary>Opens accounts and gives one-time passwords; the only place where a password is made for somebody else.</summary>
public sealed class OfficialAccounts(UserManager<OfficialAccount> users, MotCuaDbContext db)
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

    /// <summary>Gives an official who forgot theirs a new one-time password; sessions end and a lock is lifted.</summary>
    public async Task<string> ResetPasswordAsync(OfficialProfile official)
    {
        ArgumentNullException.ThrowIfNull(official);
        var account = await OfAsync(official.Id);
        var password = OneTimePassword();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        (account.MustChangePassword, account.LockoutEnd, account.AccessFailedCount) = (true, null, 0);
        official.GotOneTimePassword();
        await EndSessionsAsync(account);
        return password;
    }

    /// <summary>Lets in again who typed a wrong password too often.</summary>
    public async Task UnlockAsync(OfficialProfile official)
    {
        ArgumentNullException.ThrowIfNull(official);
        var account = await OfAsync(official.Id);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        official.Unlocked();
        Check(await users.UpdateAsync(account), "");
    }

    /// <summary>For a lost phone: the key and the recovery codes go; an administrator must enrol anew at the next sign-in.</summary>
    public async Task ResetSecondFactorAsync(OfficialProfile official)
    {
        ArgumentNullException.ThrowIfNull(official);
        var account = await OfAsync(official.Id);
        (account.TwoFactorEnabled, account.LastCodeStep) = (false, 0);
        official.TurnedSecondFactorOff();
        db.RemoveRange(await db.Set<IdentityUserToken<long>>().Where(t => t.UserId == account.Id).ToListAsync());
        await EndSessionsAsync(account);
    }

    public async Task SignOutEverywhereAsync(OfficialProfile official)
    {
        ArgumentNullException.ThrowIfNull(official);
        official.SignedOutEverywhere();
        await EndSessionsAsync(await OfAsync(official.Id));
    }

    private async Task<OfficialAccount> OfAsync(long id) => await users.FindByIdAsync($"{id}") ?? throw new RuleBroken("Cán bộ này chưa có tài khoản đăng nhập.");

    // A new stamp: no cookie given before is known any more.
    private async Task EndSessionsAsync(OfficialAccount account) => Check(await users.UpdateSecurityStampAsync(account), "");

    public static string OneTimePassword() =>
        RandomNumberGenerator.GetString(Capitals, 3) + RandomNumberGenerator.GetString(Letters, 6) + RandomNumberGenerator.GetString(Digits, 4);

    internal static void Check(IdentityResult result, string field)
    {
        if (!result.Succeeded) throw new RuleBroken(string.Join(" ", result.Errors.Select(e => e.Description)), field);
    }
}
