using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Platform.Hosting;
using MotCua.Platform.Storage;
using Npgsql;

namespace MotCua;

/// <summary>A database of its own for each test, cloned from a prepared one: the embedded file, or PostgreSQL where MOTCUA_TEST_POSTGRES names a server.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private const string TemplateFile = "template.db";
    private static readonly string? Server = Environment.GetEnvironmentVariable("MOTCUA_TEST_POSTGRES") is { Length: > 0 } server ? server : null;
    private static readonly Lazy<Task<Template>> Prepared = new(PrepareAsync);

    public static bool IsPostgres => Server is not null;

    public required MotCuaOptions Options { get; init; }

    /// <summary>Another node's way to the same database; whoever made the database ends it.</summary>
    private bool IsBorrowed { get; init; }

    public static async Task<TestDatabase> CloneAsync()
    {
        var template = await Prepared.Value;
        var folder = Directory.CreateTempSubdirectory("motcua-test-").FullName;
        if (Server is null)
        {
            File.Copy(Path.Combine(template.Folder, TemplateFile), Path.Combine(folder, "motcua.db"));
            return new TestDatabase { Options = new MotCuaOptions(folder, null, "http://127.0.0.1:0") };
        }
        var name = $"motcua_test_{Guid.NewGuid():N}";
        await template.Cloning.WaitAsync();
        try
        {
            await ExecuteAsync($"create database {name} template {template.Database}");
        }
        finally
        {
            template.Cloning.Release();
        }
        return new TestDatabase { Options = new MotCuaOptions(folder, At(name), "http://127.0.0.1:0") };
    }

    /// <summary>A database with nothing in it, as on a first start.</summary>
    public static async Task<TestDatabase> EmptyAsync()
    {
        var folder = Directory.CreateTempSubdirectory("motcua-test-").FullName;
        if (Server is null) return new TestDatabase { Options = new MotCuaOptions(folder, null, "http://127.0.0.1:0") };
        var name = $"motcua_test_{Guid.NewGuid():N}";
        await ExecuteAsync($"create database {name}");
        return new TestDatabase { Options = new MotCuaOptions(folder, At(name), "http://127.0.0.1:0") };
    }

    public TestDatabase Again() => new() { IsBorrowed = true, Options = IsPostgres ? Options with { DataFolder = Directory.CreateTempSubdirectory("motcua-test-").FullName } : Options };

    public TestDatabase With(string? replica) => new() { Options = Options with { Replica = replica } };

    public async ValueTask DisposeAsync()
    {
        if (IsBorrowed)
        {
            if (IsPostgres) Directory.Delete(Options.DataFolder, recursive: true);
            return;
        }
        if (Options.Database is { } database)
        {
            await using (var connection = new NpgsqlConnection(PostgresConnection.Of(database))) NpgsqlConnection.ClearPool(connection);
            await ExecuteAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(database).Database} with (force)");
        }
        else SqliteConnection.ClearPool(new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(Options.DataFolder, "motcua.db"), Cache = SqliteCacheMode.Default, DefaultTimeout = 30 }.ToString()));
        Directory.Delete(Options.DataFolder, recursive: true);
    }

    private static async Task<Template> PrepareAsync()
    {
        var folder = Directory.CreateTempSubdirectory("motcua-template-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var name = $"motcua_template_{Environment.ProcessId}";
        if (Server is not null)
        {
            await ExecuteAsync($"drop database if exists {name} with (force)");
            await ExecuteAsync($"create database {name}");
        }
        var options = new MotCuaOptions(folder, Server is null ? null : At(name), "http://127.0.0.1:0");
        await using (var app = MotCuaHost.Build(MotCuaHost.CreateBuilder(options)))
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<Migrator>().PrepareAsync(CancellationToken.None);
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        if (Server is null) await IntoOneFileAsync(Path.Combine(folder, "motcua.db"), Path.Combine(folder, TemplateFile));
        return new Template(folder, name, new SemaphoreSlim(1, 1));
    }

    // One file without a log beside it, made anew: changing the journal of the first would wait for whoever still has it open.
    private static async Task IntoOneFileAsync(string file, string copy)
    {
        await ExecuteAsync(file, $"VACUUM INTO '{copy}'");
        await ExecuteAsync(copy, "PRAGMA journal_mode = WAL"); // else every program waits while its connections agree on it
    }

    private static async Task ExecuteAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static string At(string database) => new NpgsqlConnectionStringBuilder(Server) { Database = database, MaxPoolSize = 24, Timeout = 30 }.ToString();

    private static async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server) { Database = "postgres", Pooling = false }.ToString());
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Template(string Folder, string Database, SemaphoreSlim Cloning);
}
