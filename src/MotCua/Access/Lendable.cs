using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access;

public static class Lendable
{
    extension(MotCuaDbContext db)
    {
        /// <summary>What an official can lend: what their own roles allow, but for what is administrative.</summary>
        public async Task<IReadOnlyList<Permission>> LendableOfAsync(OfficialProfile giver, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(giver);
            return (await db.LendableInAsync(giver.AgencyId, [giver], cancellationToken))[giver.Id];
        }

        /// <summary>The same of several at once.</summary>
        public async Task<IReadOnlyDictionary<long, IReadOnlyList<Permission>>> LendableInAsync(long agencyId, IReadOnlyCollection<OfficialProfile> officials, CancellationToken cancellationToken)
        {
            ArgumentNullException.ThrowIfNull(officials);
            var roles = await db.Roles.AsNoTracking().Where(r => r.AgencyId == agencyId).OrderBy(r => r.Id).ToListAsync(cancellationToken);
            return officials.ToDictionary(o => o.Id, o => (IReadOnlyList<Permission>)[.. roles.Where(r => o.RoleIds.Contains(r.Id)).SelectMany(r => r.Allowed).Where(p => !Role.Administrative.Contains(p)).Distinct().Order()]);
        }
    }
}
