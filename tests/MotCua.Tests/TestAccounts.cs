using Microsoft.AspNetCore.Identity;
using MotCua.Access;

namespace MotCua;

/// <summary>Accounts for tests: a password hash is made once, as making one is slow on purpose.</summary>
internal sealed class TestAccounts(UserManager<OfficialAccount> users, TimeProvider clock)
{
    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<OfficialAccount>().HashPassword(new OfficialAccount(), Given.Password));

    public async Task OpenAsync(long officialId)
    {
        var account = new OfficialAccount { Id = officialId, UserName = $"u{officialId}", LockoutEnabled = true, PasswordHash = Hash.Value };
        Assert.True((await users.CreateAsync(account)).Succeeded);
    }

    /// <summary>As if the official had scanned the key before: the second factor is on.</summary>
    public async Task EnrolAsync(long officialId)
    {
        var account = (await users.FindByIdAsync($"{officialId}"))!;
        if (account.TwoFactorEnabled) return;
        Assert.True((await users.ResetAuthenticatorKeyAsync(account)).Succeeded);
        Assert.True((await users.SetTwoFactorEnabledAsync(account, true)).Succeeded);
    }

    /// <summary>What the official's phone shows now. A helper that signs the same person in twice at the same moment may, as the last code is forgotten here.</summary>
    public async Task<string> FreshCodeAsync(long officialId)
    {
        var account = (await users.FindByIdAsync($"{officialId}"))!;
        account.LastCodeStep = 0;
        Assert.True((await users.UpdateAsync(account)).Succeeded);
        return Codes.Of((await users.GetAuthenticatorKeyAsync(account))!, clock.GetUtcNow());
    }
}
