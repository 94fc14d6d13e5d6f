using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access.SignIn;

/// <summary>Fills the <see cref="Actor"/> of each request from its cookie, and from the database: an account closed, a role taken away or a sign-out everywhere counts from the next click.</summary>
internal sealed class WhoActs(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, MotCuaDbContext db, Actor actor, TimeProvider clock)
    {
        if (long.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id))
        {
            var stop = http.RequestAborted;
            var known = await Known(db, id).SingleOrDefaultAsync(stop);
            if (known is not { IsActive: true } || known.Stamp != http.User.FindFirstValue("AspNet.Identity.SecurityStamp"))
            {
                await http.SignOutAsync(IdentityConstants.ApplicationScheme);
                http.User = new ClaimsPrincipal();
            }
            else
            {
                await SignInAsync(db, actor, known, clock.Today, stop);
                if (Unfinished(http, known, actor) is { } first)
                {
                    http.Response.Redirect(first);
                    return;
                }
            }
        }
        await next(http);
    }

    private static IQueryable<Account> Known(MotCuaDbContext db, long id) =>
        from account in db.Set<OfficialAccount>().AsNoTracking()
        where account.Id == id
        join official in db.Set<OfficialProfile>() on account.Id equals official.Id
        join agency in db.Set<Agency>() on official.AgencyId equals agency.Id
        select new Account(account.Id, account.SecurityStamp, account.MustChangePassword, account.TwoFactorEnabled, official.IsActive, official.FullName, official.AgencyId, agency.Profile.Name, official.UnitId, official.RoleIds);

    private static async Task SignInAsync(MotCuaDbContext db, Actor actor, Account known, DateOnly today, CancellationToken stop)
    {
        _ = today;
        var roles = await db.Set<Role>().AsNoTracking().Where(r => r.AgencyId == known.AgencyId).ToListAsync(stop);
        var permissions = roles.Where(r => known.RoleIds.Contains(r.Id)).SelectMany(r => r.Permissions).ToHashSet();
        actor.SignIn(known.Id, known.Name, known.AgencyId, known.AgencyName, known.UnitId, permissions);
    }

    // Nothing but the account's own pages works before a given password is changed.
    private static string? Unfinished(HttpContext http, Account known, Actor actor)
    {
        _ = actor;
        var path = http.Request.Path;
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null || path.StartsWithSegments("/tai-khoan", StringComparison.Ordinal) || path == "/dang-xuat") return null;
        return known.MustChangePassword ? "/tai-khoan/mat-khau" : null;
    }

    private sealed record Account(long Id, string? Stamp, bool MustChangePassword, bool HasSecondFactor, bool IsActive, string Name, long AgencyId, string AgencyName, long? UnitId, List<long> RoleIds);
}
