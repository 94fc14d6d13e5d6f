using Microsoft.EntityFrameworkCore;

namespace MotCua.Platform;

/// <summary>An index over the words of a table's folded <c>search_text</c>: FTS5 on SQLite, GIN on PostgreSQL. Kept by the database itself, so that no way of writing forgets it.</summary>
/// <param name="Table">Whose words; its key is <c>id</c>.</param>
/// <param name="Sqlite">Name of the virtual table, and the beginning of its triggers' names.</param>
/// <param name="Postgres">Name of the index.</param>
public sealed record WordIndex(string Table, string Sqlite, string Postgres)
{
    private const int MostWords = 8;

    /// <summary>What was typed, folded and cut into words; more than eight narrow nothing.</summary>
    public static List<string> Words(string? typed) => [.. VietnamText.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    /// <summary>Made where it is missing; what stands is left as it is.</summary>
    public Task MakeAsync(MotCuaDbContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlRawAsync(db.IsSqlite ? Virtual : $"CREATE INDEX IF NOT EXISTS {Postgres} ON {Table} USING gin (to_tsvector('simple', search_text));", cancellationToken);
    }

    /// <summary>Keys of the rows in which each of the words begins a word; null when there is no word to look for.</summary>
    public IQueryable<long>? Having(MotCuaDbContext db, string? typed)
    {
        ArgumentNullException.ThrowIfNull(db);
        var words = Words(typed);
        if (words.Count == 0) return null;

        return db.Database.SqlQueryRaw<long>(Looking(db), db.IsSqlite ? string.Join(" AND ", words.Select(w => $"\"{w}\"*")) : string.Join(" & ", words.Select(w => $"{w}:*")));
    }

    // The table is named by the program; what was typed is a parameter.
    private string Looking(MotCuaDbContext db) => db.IsSqlite
        ? $"select rowid as \"Value\" from {Sqlite} where {Sqlite} match {{0}}"
        : $"select id as \"Value\" from {Table} where to_tsvector('simple', search_text) @@ to_tsquery('simple', {{0}})";

    private string Virtual => $"""
        CREATE VIRTUAL TABLE IF NOT EXISTS {Sqlite} USING fts5(search_text, content='{Table}', content_rowid='id', tokenize='unicode61', prefix='2 3 4');
        CREATE TRIGGER IF NOT EXISTS {Sqlite}_insert AFTER INSERT ON {Table} BEGIN
          INSERT INTO {Sqlite}(rowid, search_text) VALUES (new.id, new.search_text);
        END;
        CREATE TRIGGER IF NOT EXISTS {Sqlite}_delete AFTER DELETE ON {Table} BEGIN
          INSERT INTO {Sqlite}({Sqlite}, rowid, search_text) VALUES ('delete', old.id, old.search_text);
        END;
        CREATE TRIGGER IF NOT EXISTS {Sqlite}_update AFTER UPDATE OF search_text ON {Table} BEGIN
          INSERT INTO {Sqlite}({Sqlite}, rowid, search_text) VALUES ('delete', old.id, old.search_text);
          INSERT INTO {Sqlite}(rowid, search_text) VALUES (new.id, new.search_text);
        END;
        """;
}
