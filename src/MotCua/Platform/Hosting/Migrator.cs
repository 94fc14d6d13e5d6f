using Microsoft.EntityFrameworkCore;
using MotCua.Platform.Storage;

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

/// <summary>Brings the database to the program's version, then lets modules seed what is missing. Several nodes may start at once: they take turns.</summary>
public sealed class Migrator(MotCuaDbContext db, IEnumerable<ISeed> seeds)
{
    /// <summary>In the name of a migration that takes away or narrows what the version before still uses; run only when no node of that version is left.</summary>
    public const string ContractMark = "Contract";

    /// <returns>The migrations that were applied.</returns>
    /// <exception cref="RuleBroken">The database is of a newer program that this one cannot work on.</exception>
    public async Task<IReadOnlyList<string>> PrepareAsync(CancellationToken cancellationToken)
    {
        await using var turn = await StartTurn.TakeAsync(db, cancellationToken);
        var missing = await MissingAsync(cancellationToken);
        // Asking first keeps a start on an up-to-date database quick: no migration lock is taken.
        if (missing.Count > 0) await db.Database.MigrateAsync(cancellationToken);
        foreach (var seed in seeds) await seed.SeedAsync(cancellationToken);
        return missing;
    }

    /// <summary>What the database lacks for this program.</summary>
    /// <exception cref="RuleBroken">The database is of a newer program that this one cannot work on.</exception>
    public async Task<IReadOnlyList<string>> MissingAsync(CancellationToken cancellationToken)
    {
        var (applied, known) = ((await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(), db.Database.GetMigrations().ToList());
        // A newer program only added: this one works on beside it while nodes are exchanged one by one.
        if (applied.Except(known).Any(newer => newer.Contains(ContractMark, StringComparison.Ordinal)))
            throw new RuleBroken("Cơ sở dữ liệu do phiên bản phần mềm mới hơn tạo; phiên bản này mở sẽ làm hỏng dữ liệu. Cập nhật phần mềm rồi chạy lại.");
        return [.. known.Where(m => !applied.Contains(m))];
    }
}
