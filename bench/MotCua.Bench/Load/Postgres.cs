using Npgsql;

namespace MotCua.Bench.Load;

/// <summary>Databases on a server.</summary>
internal static class Postgres
{
    public static async Task<bool> HasAsync(string server, string database)
    {
        await using var source = Source(server);
        await using var command = source.CreateCommand($"select count(*) from pg_database where datname = '{new NpgsqlConnectionStringBuilder(database).Database}'");
        return (long)(await command.ExecuteScalarAsync())! > 0;
    }

    /// <summary>An empty one of that name; gives its connection string.</summary>
    public static async Task<string> NewAsync(string server, string name)
    {
        await using var source = Source(server);
        foreach (var sql in new[] { $"drop database if exists {name} with (force)", $"create database {name}" })
        {
            await using var command = source.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    private static NpgsqlDataSource Source(string server) => NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(server) { Database = "postgres", Pooling = false }.ToString());
}
