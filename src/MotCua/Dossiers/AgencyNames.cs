using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers;

/// <summary>The sections and people of an agency by name, in the order of their names: what nearly every list and page about a dossier shows.</summary>
internal sealed record AgencyNames(IReadOnlyList<Named> Units, IReadOnlyList<Named> Officials)
{
    private readonly Dictionary<long, string> _units = Units.ToDictionary(u => u.Id, u => u.Name), _officials = Officials.ToDictionary(o => o.Id, o => o.Name);

    public string? Unit(long? id) => id is { } known ? _units.GetValueOrDefault(known) : null;

    public string? Official(long? id) => id is { } known ? _officials.GetValueOrDefault(known) : null;

    public static Task<AgencyNames> OfAsync(MotCuaDbContext db, Kept kept, long agencyId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return kept.GetAsync((nameof(AgencyNames), agencyId), async () => new AgencyNames(
            await db.Units.AsNoTracking().Where(u => u.AgencyId == agencyId).OrderBy(u => u.Name).Select(u => new Named(u.Id, u.Name)).ToListAsync(cancellationToken),
            await db.Officials.AsNoTracking().Where(o => o.AgencyId == agencyId).OrderBy(o => o.FullName).Select(o => new Named(o.Id, o.FullName)).ToListAsync(cancellationToken)), cancellationToken);
    }
}

internal sealed record Named(long Id, string Name);
