using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using MotCua.Exchange.Carrying;
using MotCua.Exchange.Receiving;
using MotCua.Platform;

namespace MotCua.Exchange.Signing;

/// <summary>The keys of this side, from the database; the private halves are readable only here.</summary>
internal sealed class OwnKeys(MotCuaDbContext db, IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("MotCua.Exchange.SigningKey");

    public OwnKey Make(DateTime signsFrom)
    {
        var (made, pkcs8) = Keys.Make(signsFrom);
        return new OwnKey(made, clock.UtcNow, _protector.Protect(pkcs8));
    }

    /// <summary>Null until the exchange was turned on.</summary>
    public Task<OwnSide?> SideAsync(CancellationToken cancellationToken) => db.OwnSides.AsNoTracking().OrderBy(s => s.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The key to sign with for a partner: the newest that is due, unless the word of it has not reached that partner yet.</summary>
    public async Task<SigningKeyPair> SigningForAsync(long partnerId, OwnSide side, CancellationToken cancellationToken)
    {
        var untold = await db.Set<OutboxStream>().AnyAsync(s => s.PartnerId == partnerId && s.Subject == OwnMessages.KeysAnnounced && s.LastSequence > s.AckedSequence, cancellationToken);
        var key = untold ? side.KnownAt(clock.UtcNow) : side.SigningAt(clock.UtcNow);
        return Keys.PrivateOf(key.Public.Kid, _protector.Unprotect(key.Protected));
    }
}
