using System.Data.Common;
using MotCua.Platform.Hosting;
using MotCua.Platform.Storage;
using Npgsql;

namespace MotCua.Platform;

/// <summary>One prepared statement, asked without a unit of work around it: for the few public addresses that everybody asks all day. What only a page can show is the page's.</summary>
public sealed class QuickReads(MotCuaOptions options, IServiceProvider services)
{
    private readonly string? _postgres = options.Database is { } given ? PostgresConnection.Of(given) : null;

    /// <param name="sql">One that both databases know, with one parameter, <c>@p0</c>.</param>
    /// <param name="value">Its value.</param>
    /// <param name="read">Makes the answer of the first row.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>Null if there is no row, or no database at the moment: the page that follows deals with both.</returns>
    public async Task<T?> FirstAsync<T>(string sql, string value, Func<DbDataReader, T> read, CancellationToken cancellationToken) where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return _postgres is null ? Embedded(sql, value, read) : await SharedAsync(sql, value, read, cancellationToken);
    }

    private T? Embedded<T>(string sql, string value, Func<DbDataReader, T> read) where T : class
    {
        var connections = services.GetRequiredService<KeptConnections>();
        var connection = connections.Take();
        try
        {
            connection.Open();
            using var command = connection.Statement(sql)!.Take();
            command.Parameters.AddWithValue("@p0", value);
            using var row = command.ExecuteReader();
            return row.Read() ? read(row) : null;
        }
        finally
        {
            connection.Close();
            connections.GiveBack(connection);
        }
    }

    private async Task<T?> SharedAsync<T>(string sql, string value, Func<DbDataReader, T> read, CancellationToken cancellationToken) where T : class
    {
        try
        {
            await using var connection = new NpgsqlConnection(_postgres);
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new NpgsqlParameter<string>("p0", value) } };
            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            return await row.ReadAsync(cancellationToken) ? read(row) : null;
        }
        catch (NpgsqlException lost) when (StorageFaults.IsLost(lost))
        {
            return null;
        }
    }
}
