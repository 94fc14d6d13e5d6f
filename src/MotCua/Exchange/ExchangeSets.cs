using Microsoft.EntityFrameworkCore;
using MotCua.Platform;

namespace MotCua.Exchange;

public static class ExchangeSets
{
    extension(MotCuaDbContext db)
    {
        public DbSet<Partner> Partners => db.Set<Partner>();

        public DbSet<OwnSide> OwnSides => db.Set<OwnSide>();

        public DbSet<Reconciliation> Reconciliations => db.Set<Reconciliation>();
    }
}
