using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MotCua.Platform.Storage;

/// <summary>SQLite, embedded: one file in the data folder.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, EventWriter events, WriteGate gate) : MotCuaDbContext(options, events, gate);

/// <summary>PostgreSQL, by connection string.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, EventWriter events, WriteGate gate) : MotCuaDbContext(options, events, gate);

internal static class Databases
{
    /// <summary>The connection string decides: given, it is PostgreSQL; not given, the embedded file.</summary>
    public static IServiceCollection AddMotCuaDatabase(this IServiceCollection services, string? postgres, string dataFolder)
    {
        services.AddHostedService<Upkeep>().AddSingleton<OneNode>().AddSingleton<WriteGate>().AddScoped<EventWriter>().AddScoped<Actor>().AddScoped<Once>();
        if (postgres is not null)
            return services.AddScoped<WhichServer>().AddDbContext<PostgresDb>((scope, o) => Common(Postgres(o, PostgresConnection.Of(postgres), scope.GetRequiredService<WhichServer>().Replica))).AddScoped<MotCuaDbContext>(s => s.GetRequiredService<PostgresDb>());

        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "motcua.db"), Cache = SqliteCacheMode.Default, DefaultTimeout = 30 };
        return services.AddDbContext<SqliteDb>(o => Common(o.UseSqlite(file.ToString()).AddInterceptors(Pragmas))).AddScoped<MotCuaDbContext>(s => s.GetRequiredService<SqliteDb>());
    }

    private static DbContextOptionsBuilder Postgres(DbContextOptionsBuilder options, string primary, string? replica) => replica is null
        ? options.UseNpgsql(primary).AddInterceptors(FailingOver)
        : options.UseNpgsql(replica).AddInterceptors([new ReplicaOrPrimary(primary), .. FailingOver]);

    internal static void Common(DbContextOptionsBuilder options) => options
        .UseSnakeCaseNamingConvention()
        .ConfigureWarnings(w => w.Throw(RelationalEventId.MultipleCollectionIncludeWarning).Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    internal static readonly DbConnectionInterceptor Pragmas = new SqlitePragmas();

    private static readonly IInterceptor[] FailingOver = [new PatientOpening(TimeSpan.FromSeconds(10)), new ReplicatedCommit()];

    // WAL lets readers read while one writes. FULL: a citizen holds a receipt of what was committed, so a power cut must not take it back.
    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private static void Set(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=15000; PRAGMA cache_size=-16384; PRAGMA temp_store=MEMORY;";
            command.ExecuteNonQuery();
        }
    }
}
