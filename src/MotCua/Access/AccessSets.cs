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

        public DbSet<OfficialAccount> Accounts => db.Set<OfficialAccount>();
    }
}
