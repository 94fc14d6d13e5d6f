using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access.SignIn;

/// <summary>Tells history who came in, from where and how. The cookie is only just being given, so the request does not act for the official yet.</summary>
internal sealed class SignInHistory(MotCuaDbContext db, Actor actor, IHttpContextAccessor http)
{
    public Task<bool> MayWorkAsync(OfficialAccount account, CancellationToken cancellationToken) =>
        db.Officials.AnyAsync(o => o.Id == account.Id && o.IsActive, cancellationToken);

    public async Task SignedInAsync(OfficialAccount account, SignInWay way, CancellationToken cancellationToken)
    {
        var official = await db.Officials.SingleAsync(o => o.Id == account.Id, cancellationToken);
        actor.SignIn(official.Id, official.FullName, official.AgencyId, actor.AgencyName, official.UnitId, actor.Permissions);
        if (way is SignInWay.RecoveryCode) official.UsedRecoveryCode();
        official.SignedIn(http.HttpContext.Address, way is not SignInWay.Password);
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal enum SignInWay { Password, Code, RecoveryCode }
