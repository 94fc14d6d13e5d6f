using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MotCua.Platform.Storage;

namespace MotCua.Platform;

/// <summary>The one database context; it knows no module. Mappings are nested in the entities, sets are extension members of the modules.</summary>
public abstract class MotCuaDbContext : DbContext
{
    private readonly EventWriter _events;
    private readonly WriteGate _gate;
    private long? _stamp;

    protected MotCuaDbContext(DbContextOptions options, EventWriter events, WriteGate gate) : base(options)
    {
        (_events, _gate) = (events, gate);
        Database.AutoSavepointsEnabled = false; // what fails fails its whole transaction: two round trips a save less
    }

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
            entity.Metadata.UseListComparers();
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
        // Writing the events looks for changes itself, once before and once after what answers them: not again at each step.
        var wasDetecting = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await _events.WriteAsync(this, cancellationToken);
            StampRareChanges();
            return await WriteAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = wasDetecting;
        }
    }

    private async Task<int> WriteAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken)
    {
        if (!IsSqlite || Database.CurrentTransaction is not null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        var saved = 0;
        await _gate.RunAsync(this, async () => saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        return saved;
    }

    /// <summary>Runs several statements as one transaction, e.g. taking a number and inserting the row that bears it. Returns when it is durable. Within another transaction it is a part of that one.</summary>
    public async Task InTransactionAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (Database.CurrentTransaction is not null)
        {
            await work();
            return;
        }
        if (IsSqlite)
        {
            await _gate.RunAsync(this, work, cancellationToken);
            return;
        }
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await work();
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The stamp as this request found it; read once, and again after it changed something rare itself.</summary>
    internal async ValueTask<long> StampAsync(CancellationToken cancellationToken) =>
        _stamp ??= await Set<ChangeStamp>().AsNoTracking().Select(s => s.Value).SingleAsync(cancellationToken);

    private void StampRareChanges()
    {
        if (!ChangeTracker.Entries<IRarelyChanged>().Any(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)) return;

        var stamp = Set<ChangeStamp>().Local.FirstOrDefault() ?? Attach(new ChangeStamp()).Entity;
        stamp.Value = Ids.Next();
        Entry(stamp).Property(s => s.Value).IsModified = true;
        _stamp = null;
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(at => at, stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));
}
