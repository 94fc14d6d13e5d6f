using Microsoft.EntityFrameworkCore;

namespace MotCua.Platform.Hosting;

/// <summary>First data of a module, written once into a new database; modules register theirs, run in the order registered.</summary>
public interface ISeed
{
    Task SeedAsync(CancellationToken cancellationToken);
}

/// <summary>Brings the database to the program's version, then lets modules seed what is missing.</summary>
public sealed class Migrator(MotCuaDbContext db, IEnumerable<ISeed> seeds)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        // Asking first keeps a start on an up-to-date database quick: no migration lock is taken.
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) await db.Database.MigrateAsync(cancellationToken);
        foreach (var seed in seeds) await seed.SeedAsync(cancellationToken);
    }
}
