using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Access;

public static class AccessSets
{
    extension(MotCuaDbContext db)
    {
        public DbSet<Agency> Agencies => db.Set<Agency>();

        public DbSet<Unit> Units => db.Set<Unit>();

        public DbSet<Role> Roles => db.Set<Role>();

        public DbSet<OfficialProfile> Officials => db.Set<OfficialProfile>();

        public DbSet<Delegation> Delegations => db.Set<Delegation>();

        public DbSet<Machine> Machines => db.Set<Machine>();

        public DbSet<OfficialAccount> Accounts => db.Set<OfficialAccount>();
    }

    extension(IQueryable<OfficialProfile> officials)
    {
        /// <summary>Colleagues of the same agency; there is no way to see another's.</summary>
        public IQueryable<OfficialProfile> VisibleTo(Official official)
        {
            var agency = official.AgencyId;
            return officials.Where(o => o.AgencyId == agency);
        }
    }

    extension(IQueryable<Delegation> delegations)
    {
        /// <summary>Counting on that day: begun, not over, not withdrawn.</summary>
        public IQueryable<Delegation> InForceOn(DateOnly day) => delegations.Where(d => d.FirstDay <= day && d.LastDay >= day && d.WithdrawnAt == null);
    }
}
