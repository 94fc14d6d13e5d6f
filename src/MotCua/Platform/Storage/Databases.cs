using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace MotCua.Platform.Storage;

/// <summary>SQLite, embedded: one file in the data folder.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, EventWriter events, WriteGate gate) : MotCuaDbContext(options, events, gate);

/// <summary>PostgreSQL, by connection string.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options, EventWriter events, WriteGate gate) : MotCuaDbContext(options, events, gate);

internal static class Databases
{
    /// <summary>The connection string decides: given, it is PostgreSQL; not given, the embedded file.</summary>
    public static IServiceCollection AddMotCuaDatabase(this IServiceCollection services, string? postgres, string? replica, string dataFolder)
    {
        services.AddMemoryCache().AddScoped<Kept>();
        services.AddHostedService<Upkeep>().AddSingleton<OneNode>().AddSingleton<WriteGate>().AddScoped<EventWriter>().AddScoped<Actor>().AddScoped<Once>();
        if (postgres is not null) return AddPostgres(services, Prepared(PostgresConnection.Of(postgres)), replica).AddScoped<MotCuaDbContext>(s => s.GetRequiredService<PostgresDb>());

        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "motcua.db"), Cache = SqliteCacheMode.Default, DefaultTimeout = 30 };
        return services.AddDbContext<SqliteDb>(o => Common(o.UseSqlite(file.ToString()).AddInterceptors(Pragmas)), ServiceLifetime.Scoped, ServiceLifetime.Singleton).AddScoped<MotCuaDbContext>(s => s.GetRequiredService<SqliteDb>());
    }

    // Statements are parsed once a connection, and still planned by their values: wards differ too much in size for one plan. A pooler that cannot keep statements says Max Auto Prepare=0.
    private static string Prepared(string postgres)
    {
        var (said, used) = (new DbConnectionStringBuilder { ConnectionString = postgres }, new NpgsqlConnectionStringBuilder(postgres));
        if (said.ContainsKey("Max Auto Prepare")) return postgres;
        used.MaxAutoPrepare = 100;
        if (string.IsNullOrEmpty(used.Options)) used.Options = "-c plan_cache_mode=force_custom_plan";
        return used.ToString();
    }

    // With a replica the request decides where it reads, so its options are its own; without one all requests share theirs.
    private static IServiceCollection AddPostgres(IServiceCollection services, string primary, string? replica) => replica is null
        ? services.AddDbContext<PostgresDb>(o => Common(o.UseNpgsql(primary).AddInterceptors(FailingOver)), ServiceLifetime.Scoped, ServiceLifetime.Singleton)
        : services.AddScoped<WhichServer>().AddDbContext<PostgresDb>((scope, o) => Common(scope.GetRequiredService<WhichServer>().Replica is { } chosen
            ? o.UseNpgsql(Prepared(chosen)).AddInterceptors([new ReplicaOrPrimary(primary), .. FailingOver])
            : o.UseNpgsql(primary).AddInterceptors(FailingOver)));

    internal static void Common(DbContextOptionsBuilder options) => options
        .UseSnakeCaseNamingConvention()
        .ConfigureWarnings(w => w.Throw(RelationalEventId.MultipleCollectionIncludeWarning).Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    internal static readonly DbConnectionInterceptor Pragmas = new SqlitePragmas();

    private static readonly IInterceptor[] FailingOver = [new PatientOpening(TimeSpan.FromSeconds(10)), new ReplicatedCommit()];

    /// <summary>In kB. The one writer looks into every index; many readers come and go.</summary>
    internal const int WriterCache = 64_000, ReaderCache = 4_000;

    // WAL lets readers read while one writes. FULL: a citizen holds a receipt of what was committed, so a power cut must not take it back.
    internal static void SetUp(DbConnection connection, int cache)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=15000; PRAGMA cache_size=-{cache}; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;";
        command.ExecuteNonQuery();
    }

    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        // The pool opens the same handle again and again; it keeps what was set.
        private readonly System.Runtime.CompilerServices.ConditionalWeakTable<object, object> _set = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private void Set(DbConnection connection)
        {
            if (connection is SqliteConnection { Handle: { } handle } && _set.TryAdd(handle, this)) SetUp(connection, ReaderCache);
        }
    }
}
