using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access;

public static class OnlyAgency
{
    /// <summary>Whose name stands on public pages: the one agency that receives dossiers. A deployment of many shows none of them above the others; one that is only asked for its part in others' dossiers has no identification code and does not count.</summary>
    public static async Task<AgencyProfile?> OnlyProfileAsync(this MotCuaDbContext db, Kept kept, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kept);
        var profiles = await kept.GetAsync(nameof(OnlyProfileAsync), () => db.Agencies.AsNoTracking().OrderBy(a => a.Profile.CodePrefix == "").ThenBy(a => a.Id).Take(2).Select(a => a.Profile).ToListAsync(cancellationToken), cancellationToken);
        return profiles is [var only] ? only : profiles is [{ CodePrefix.Length: > 0 } receives, { CodePrefix.Length: 0 }] ? receives : null;
    }
}
