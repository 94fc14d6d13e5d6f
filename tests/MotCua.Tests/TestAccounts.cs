using Microsoft.AspNetCore.Identity;
using MotCua.Access;

namespace MotCua;

/// <summary>Accounts for tests: a password hash is made once, as making one is slow on purpose.</summary>
internal sealed class TestAccounts(UserManager<OfficialAccount> users)
{
    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<OfficialAccount>().HashPassword(new OfficialAccount(), Given.Password));

    public async Task OpenAsync(long officialId)
    {
        var account = new OfficialAccount { Id = officialId, UserName = $"u{officialId}", LockoutEnabled = true, PasswordHash = Hash.Value };
        Assert.True((await users.CreateAsync(account)).Succeeded);
    }
}
