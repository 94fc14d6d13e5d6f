using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MotCua.Platform.Storage;

/// <summary>Inserts many rows as EF would write them, from its model: column names, converters, complex values and JSON cannot drift apart from the mapping.</summary>
public static class BulkWriter
{
    /// <remarks>Inside a transaction of the caller: many rows or none.</remarks>
    public static async Task InsertAsync<T>(MotCuaDbContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken) where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rows);
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Rows are written in bulk inside the transaction that needs all of them.");
        if (rows.Count == 0) return;

        var table = Table.Of(db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped."));
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres) await CopyAsync(postgres, table, rows, cancellationToken);
        else await InsertAsync((SqliteConnection)db.Database.GetDbConnection(), db.Database.CurrentTransaction.GetDbTransaction(), table, rows, cancellationToken);
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, Table table, IReadOnlyCollection<T> rows, CancellationToken cancellationToken) where T : class
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {table.Name} ({table.ColumnList}) from stdin (format binary)", cancellationToken);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            foreach (var column in table.Columns)
            {
                if (column.ValueOf(row) is { } value) await copy.WriteAsync(value, column.Type, cancellationToken);
                else await copy.WriteNullAsync(cancellationToken);
            }
        }
        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task InsertAsync<T>(SqliteConnection connection, DbTransaction transaction, Table table, IReadOnlyCollection<T> rows, CancellationToken cancellationToken) where T : class
    {
        await using var insert = connection.CreateCommand();
        insert.Transaction = (SqliteTransaction)transaction;
        insert.CommandText = $"insert into {table.Name} ({table.ColumnList}) values ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
        var cells = table.Columns.Select((_, i) => insert.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < cells.Count; i++) cells[i].Value = table.Columns[i].ValueOf(row) ?? DBNull.Value;
            await insert.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private sealed record Table(string Name, IReadOnlyList<Column> Columns)
    {
        public string ColumnList { get; } = string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));

        public static Table Of(IEntityType entity)
        {
            var store = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
            return new($"\"{store.Name}\"", [.. entity.GetFlattenedProperties().Where(p => p.GetColumnName(store) is not null).Select(p => new Column(p, p.GetColumnName(store)!))]);
        }
    }

    private sealed class Column(IProperty property, string name)
    {
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
        private readonly IClrPropertyGetter _getter = property.GetGetter();

        public string Name => name;

        /// <summary>Without its length, which a binary copy does not take.</summary>
        public string Type => _mapping.StoreTypeNameBase;

        public object? ValueOf(object row)
        {
            var value = _getter.GetClrValueUsingContainingEntity(row);
            return value is null || _mapping.Converter is not { } converter ? value : converter.ConvertToProvider(value);
        }
    }
}
