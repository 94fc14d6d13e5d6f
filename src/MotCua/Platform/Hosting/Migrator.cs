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
    /// <exception cref="RuleBroken">The database is of a newer program.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        var (applied, known) = ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(), db.Database.GetMigrations().ToHashSet());
        if (!applied.IsSubsetOf(known)) throw new RuleBroken("Cơ sở dữ liệu do phiên bản phần mềm mới hơn tạo; phiên bản này mở sẽ làm hỏng dữ liệu. Cập nhật phần mềm rồi chạy lại.");
        // Asking first keeps a start on an up-to-date database quick: no migration lock is taken.
        if (!known.IsSubsetOf(applied)) await db.Database.MigrateAsync(cancellationToken);
        foreach (var seed in seeds) await seed.SeedAsync(cancellationToken);
    }
}
