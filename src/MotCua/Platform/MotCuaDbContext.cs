using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MotCua.Platform.Storage;

namespace MotCua.Platform;

/// <summary>The one database context; it knows no module. Mappings are nested in the entities, sets are extension members of the modules.</summary>
public abstract class MotCuaDbContext(DbContextOptions options, EventWriter events, WriteGate gate) : DbContext(options)
{
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public bool IsSqlite => Database.IsSqlite();

    protected override void OnModelCreating(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.ApplyConfigurationsFromAssembly(typeof(MotCuaDbContext).Assembly);
        foreach (var aggregate in model.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(Aggregate))))
        {
            var entity = model.Entity(aggregate.ClrType);
            entity.Property(nameof(Aggregate.Id)).ValueGeneratedNever();
            entity.Property(nameof(Aggregate.Version)).IsConcurrencyToken();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<int>();
        conventions.Properties<decimal>().HavePrecision(18, 2);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new InvalidOperationException("Save with SaveChangesAsync: events are written and answered there.");

    /// <summary>Saves the changes and their events in one transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await events.WriteAsync(this, cancellationToken);
        if (!IsSqlite || Database.CurrentTransaction is not null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        using (await gate.EnterAsync(cancellationToken)) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Runs several statements as one transaction, e.g. taking a number and inserting the row that bears it.</summary>
    public async Task InTransactionAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        using var entered = IsSqlite ? await gate.EnterAsync(cancellationToken) : null;
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await work();
        await transaction.CommitAsync(cancellationToken);
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(at => at, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
