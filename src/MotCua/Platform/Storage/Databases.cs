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
    public static IServiceCollection AddMotCuaDatabase(this IServiceCollection services, string? postgres, string? replica, string dataFolder)
    {
        services.AddMemoryCache().AddScoped<Kept>();
        services.AddHostedService<Upkeep>().AddSingleton<OneNode>().AddSingleton<WriteGate>().AddScoped<EventWriter>().AddScoped<Actor>().AddScoped<Once>();
        services.AddSingleton<QuickReads>();
        if (postgres is not null) return AddPostgres(services, PostgresConnection.Of(postgres), replica).AddScoped<MotCuaDbContext>(s => s.GetRequiredService<PostgresDb>());

        var file = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "motcua.db"), Cache = SqliteCacheMode.Default, DefaultTimeout = 30, Pooling = false };
        return AddSqlite(services, file.ToString());
    }

    // The options are everybody's, the connection a request's own; it is taken first, so that it is given back after the context is done with it.
    private static IServiceCollection AddSqlite(IServiceCollection services, string file) => services
        .AddSingleton(_ => new KeptConnections(file)).AddScoped<RequestConnection>()
        .AddDbContext<SqliteDb>(o => Common(o.UseSqlite(file).AddInterceptors(new KeptStatements())), ServiceLifetime.Scoped, ServiceLifetime.Singleton)
        .AddScoped<MotCuaDbContext>(s =>
        {
            var own = s.GetRequiredService<RequestConnection>();
            var db = s.GetRequiredService<SqliteDb>();
            db.Database.SetDbConnection(own.Connection);
            return db;
        });

    // With a replica the request decides where it reads, so its options are its own; without one all requests share theirs.
    private static IServiceCollection AddPostgres(IServiceCollection services, string primary, string? replica) => replica is null
        ? services.AddDbContext<PostgresDb>(o => Common(o.UseNpgsql(primary).AddInterceptors(FailingOver)), ServiceLifetime.Scoped, ServiceLifetime.Singleton)
        : services.AddScoped<WhichServer>().AddDbContext<PostgresDb>((scope, o) => Common(scope.GetRequiredService<WhichServer>().Replica is { } chosen
            ? o.UseNpgsql(PostgresConnection.Of(chosen)).AddInterceptors([new ReplicaOrPrimary(primary), .. FailingOver])
            : o.UseNpgsql(primary).AddInterceptors(FailingOver)));

    internal static void Common(DbContextOptionsBuilder options) => options
        .UseSnakeCaseNamingConvention()
        .ConfigureWarnings(w => w.Throw(RelationalEventId.MultipleCollectionIncludeWarning).Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    private static readonly IInterceptor[] FailingOver = [new PatientOpening(TimeSpan.FromSeconds(10)), new ReplicatedCommit()];
}
