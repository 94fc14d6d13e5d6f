using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access.SignIn;

/// <summary>Fills the <see cref="Actor"/> of each request from its cookie, and from the database: an account closed, a role taken away or a sign-out everywhere counts from the next click.</summary>
/// <remarks>One small query a request tells that nothing of it changed; then all of it is known. Style sheets and scripts ask none.</remarks>
internal sealed class WhoActs(RequestDelegate next)
{
    private const string Password = "/tai-khoan/mat-khau", SecondFactor = "/tai-khoan/xac-thuc-hai-lop";

    public async Task InvokeAsync(HttpContext http, MotCuaDbContext db, Kept kept, Actor actor, TimeProvider clock)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            var known = await RecogniseAsync(http, db, kept, clock.Today);
            if (known is null) await ShowAgencyAsync(http, db, kept, actor);
            else
            {
                http.Response.Headers.CacheControl = "no-store"; // pages, papers and spreadsheets alike: the next at this machine may be somebody else
                known.ActIn(actor, clock.LocalNow);
                if (Unfinished(http, known.Account, actor) is { } first)
                {
                    http.Response.Redirect(first);
                    return;
                }
            }
        }
        await next(http);
    }

    private static async Task<Known?> RecogniseAsync(HttpContext http, MotCuaDbContext db, Kept kept, DateOnly today)
    {
        if (!long.TryParse(http.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;

        var known = await kept.GetAsync((nameof(WhoActs), id, today), () => LoadAsync(db, id, today, http.RequestAborted), http.RequestAborted);
        if (known is { Account.IsActive: true } && known.Account.Stamp == http.User.FindFirstValue("AspNet.Identity.SecurityStamp")) return known;

        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        http.User = new ClaimsPrincipal();
        return null;
    }

    private static IQueryable<Account> AccountOf(MotCuaDbContext db, long id) =>
        from account in db.Set<OfficialAccount>().AsNoTracking()
        where account.Id == id
        join official in db.Set<OfficialProfile>() on account.Id equals official.Id
        join agency in db.Set<Agency>() on official.AgencyId equals agency.Id
        select new Account(account.Id, account.SecurityStamp, account.MustChangePassword, account.TwoFactorEnabled, official.IsActive, official.FullName, official.AgencyId, agency.Profile.Name, agency.Profile.Emblem, official.UnitId, official.RoleIds);

    private static async Task<Known?> LoadAsync(MotCuaDbContext db, long id, DateOnly today, CancellationToken stop)
    {
        if (await AccountOf(db, id).SingleOrDefaultAsync(stop) is not { } known) return null;
        var roles = await db.Set<Role>().AsNoTracking().Where(r => r.AgencyId == known.AgencyId).ToDictionaryAsync(r => r.Id, stop);
        IEnumerable<string> Held(List<long> ids) => ids.Where(roles.ContainsKey).SelectMany(id => roles[id].Permissions);

        var lent = await Lent(db, known, today).ToListAsync(stop);
        return new(known, Held(known.RoleIds).ToHashSet(), [.. lent.SelectMany(l => l.Permissions.Intersect(Held(l.GiverRoleIds)).Except(Role.AdministrativeNames).Select(p => new Lending(p, l.GiverName, l.Days)))]);
    }

    private static IQueryable<Loan> Lent(MotCuaDbContext db, Account known, DateOnly today) =>
        from delegation in db.Set<Delegation>().AsNoTracking().InForceOn(today)
        where delegation.ToId == known.Id && delegation.AgencyId == known.AgencyId
        join giver in db.Set<OfficialProfile>() on delegation.FromId equals giver.Id
        where giver.IsActive && giver.AgencyId == known.AgencyId
        orderby delegation.Id
        select new Loan(giver.FullName, giver.RoleIds, delegation.Permissions, new Days(delegation.FirstDay, delegation.LastDay, delegation.FirstFrom, delegation.LastUntil));

    private static async Task ShowAgencyAsync(HttpContext http, MotCuaDbContext db, Kept kept, Actor actor)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is null) return;

        if (await db.OnlyProfileAsync(kept, http.RequestAborted) is { } only) actor.Show(only.Name, only.Emblem);
    }

    // Nothing works before a given password is changed and, for an administrator, before the second factor is set.
    private static string? Unfinished(HttpContext http, Account known, Actor actor)
    {
        var path = http.Request.Path;
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null) return null;
        if (known.MustChangePassword) return path == Password ? null : Password;

        return known.HasSecondFactor || path == SecondFactor || path == Password || !actor.Permissions.Overlaps(Role.AdministrativeNames) ? null : SecondFactor;
    }

    private sealed record Known(Account Account, HashSet<string> Permissions, IReadOnlyList<Lending> Lent)
    {
        // What is kept is of the day; which of it holds is asked at each request, for some is lent for half a day.
        public void ActIn(Actor actor, DateTime local)
        {
            actor.SignIn(Account.Id, Account.Name, Account.AgencyId, Account.AgencyName, Account.UnitId, Permissions);
            actor.Show(Account.AgencyName, Account.Emblem);
            actor.Borrow(Lent.Where(l => l.Days.AreOnAt(local)).Select(l => (l.Permission, l.Giver)));
        }
    }

    private sealed record Account(long Id, string? Stamp, bool MustChangePassword, bool HasSecondFactor, bool IsActive, string Name, long AgencyId, string AgencyName, string Emblem, long? UnitId, List<long> RoleIds);

    private sealed record Loan(string GiverName, List<long> GiverRoleIds, List<string> Permissions, Days Days);

    private sealed record Lending(string Permission, string Giver, Days Days);
}
