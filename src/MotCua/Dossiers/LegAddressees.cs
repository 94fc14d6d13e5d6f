using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>Somebody a leg can be opened with.</summary>
/// <param name="Code">Of the agency; empty for a body without a system.</param>
/// <param name="Name">As printed.</param>
public sealed record LegAddressee(string Code, string Name);

/// <summary>Agencies beyond this deployment that can be reached; a module that carries messages registers one.</summary>
public delegate Task<IReadOnlyList<LegAddressee>> LegPartners(long askingAgencyId, CancellationToken cancellationToken);

/// <summary>Whom an agency can open a leg with through the system: the other agencies here, and the partners elsewhere.</summary>
public sealed class LegAddressees(MotCuaDbContext db, IEnumerable<LegPartners> partners, TimeProvider clock)
{
    public async Task<IReadOnlyList<LegAddressee>> OfAsync(long askingAgencyId, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var here = await db.Agencies.AsNoTracking().Where(a => a.Id != askingAgencyId && (a.ValidTo == null || a.ValidTo >= today)).OrderBy(a => a.Code)
            .Select(a => new LegAddressee(a.Code, a.Profile.Name)).ToListAsync(cancellationToken);
        foreach (var elsewhere in partners) here.AddRange((await elsewhere(askingAgencyId, cancellationToken)).Where(p => here.TrueForAll(h => h.Code != p.Code)));
        return here;
    }
}
