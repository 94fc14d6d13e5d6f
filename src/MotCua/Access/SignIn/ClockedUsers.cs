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
