using Microsoft.EntityFrameworkCore;

namespace MotCua.Platform.Hosting;

/// <summary>First data of a module, written once into a new database; modules register theirs, run in the order registered.</summary>
public interface ISeed
{
    Task SeedAsync(CancellationToken cancellationToken);
}

/// <summary>What must be told once, when a new database was made: whoever ran the command reads it, on standard error unless it is <c>serve</c>.</summary>
public interface IFirstWords
{
    string? Told { get; }
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
