using Microsoft.EntityFrameworkCore;
using MotCua.Access;
using MotCua.Platform;

namespace MotCua.Dossiers.Custody;

/// <summary>Someone a manifest can give papers to.</summary>
/// <param name="Holder">Key and name.</param>
/// <param name="AgencyId">Of the unit, when it is another agency's; null otherwise.</param>
internal sealed record Receiver(PaperHolder Holder, long? AgencyId);

/// <summary>Who can give papers here, and to whom: units of the agency, desks of the others of the deployment, the post, the citizen.</summary>
internal static class Holders
{
    /// <summary>The unit the official sits in: papers are given away by whoever has them.</summary>
    public static async Task<PaperHolder?> HolderOfAsync(this MotCuaDbContext db, Official official, CancellationToken cancellationToken)
    {
        var unit = official.UnitId;
        return await db.Units.AsNoTracking().Where(u => u.Id == unit).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken) is { } name ? PaperHolder.OfUnit(unit!.Value, name) : null;
    }

    public static async Task<IReadOnlyList<Receiver>> ReceiversOfPaperAsync(this MotCuaDbContext db, Official official, DateOnly today, CancellationToken cancellationToken)
    {
        var (agency, me) = (official.AgencyId, official.UnitId);
        var own = await db.Units.AsNoTracking().Where(u => u.AgencyId == agency && !u.IsClosed && u.Id != me).OrderBy(u => u.Name).Select(u => new { u.Id, u.Name }).ToListAsync(cancellationToken);
        var desks = await (from unit in db.Units.AsNoTracking()
                           join other in db.Agencies on unit.AgencyId equals other.Id
                           where unit.IsDesk && unit.AgencyId != agency && (other.ValidTo == null || other.ValidTo >= today)
                           orderby other.Profile.Name
                           select new { unit.Id, unit.Name, unit.AgencyId, Agency = other.Profile.Name }).ToListAsync(cancellationToken);
        return
        [
            .. own.Select(u => new Receiver(PaperHolder.OfUnit(u.Id, u.Name), null)),
            .. desks.Select(d => new Receiver(PaperHolder.OfUnit(d.Id, $"{d.Name} – {d.Agency}"), d.AgencyId)),
            new Receiver(new PaperHolder(PaperHolder.Post, "Bưu chính"), null),
            new Receiver(new PaperHolder(PaperHolder.Owner, "Người nộp hồ sơ"), null),
        ];
    }

    /// <summary>Manifests an official may read: what their agency gave or is given.</summary>
    public static IQueryable<PaperManifest> VisibleTo(this IQueryable<PaperManifest> manifests, Official official)
    {
        var agency = official.AgencyId;
        return manifests.Where(m => m.AgencyId == agency || m.ToAgencyId == agency);
    }

    /// <summary>Officials of the receiving unit confirm; what went to the post or the citizen, the giver confirms by their receipt.</summary>
    public static bool MayConfirm(this PaperManifest manifest, Official official)
    {
        if (manifest.ToKey is PaperHolder.Post or PaperHolder.Owner) return manifest.FromKey == $"u{official.UnitId}" && manifest.AgencyId == official.AgencyId;
        return manifest.ToKey == $"u{official.UnitId}" && (manifest.ToAgencyId ?? manifest.AgencyId) == official.AgencyId;
    }
}
