using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MotCua.Platform.Storage;

/// <summary>Nodes that start together prepare the database one after the other. The lock belongs to a connection of its own, so it ends with the node that held it.</summary>
internal sealed class StartTurn(NpgsqlConnection? connection) : IAsyncDisposable
{
    private const long Key = 0x4D6F74437561; // "MotCua"

    public static async Task<StartTurn> TakeAsync(MotCuaDbContext db, CancellationToken cancellationToken)
    {
        if (db.IsSqlite) return new StartTurn(null);

        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ToString());
        var turn = new StartTurn(connection);
        await connection.OpenAsync(cancellationToken);
        await using var wait = new NpgsqlCommand($"select pg_advisory_lock({Key})", connection) { CommandTimeout = 600 };
        await wait.ExecuteNonQueryAsync(cancellationToken);
        return turn;
    }

    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;
}
