using Microsoft.EntityFrameworkCore;

namespace MotCua.Platform;

/// <summary>An index over the words of a table's folded <c>search_text</c>: FTS5 on SQLite, GIN on PostgreSQL. Kept by the database itself, so that no way of writing forgets it.</summary>
public static class WordIndex
{
    private const int MostWords = 8;

    public static Task MakeWordIndexAsync(this MotCuaDbContext db, string table, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.ExecuteSqlRawAsync(db.IsSqlite ? Sqlite(table) : $"CREATE INDEX IF NOT EXISTS ix_{table}_words ON {table} USING gin (to_tsvector('simple', search_text));", cancellationToken);
    }

    /// <summary>Keys of the rows that hold all the words, the last of each perhaps unfinished; null when there is no word to look for.</summary>
    public static IQueryable<long>? HavingWords(this MotCuaDbContext db, string table, string? typed)
    {
        ArgumentNullException.ThrowIfNull(db);
        var words = VietnamText.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        if (words.Count == 0) return null;

        return db.Database.SqlQueryRaw<long>(Looking(db, table), db.IsSqlite ? string.Join(" AND ", words.Select(w => $"\"{w}\"*")) : string.Join(" & ", words.Select(w => $"{w}:*")));
    }

    // The table is named by the program; what was typed is a parameter.
    private static string Looking(MotCuaDbContext db, string table) => db.IsSqlite
        ? $"select rowid as \"Value\" from {table}_words where {table}_words match {{0}}"
        : $"select id as \"Value\" from {table} where to_tsvector('simple', search_text) @@ to_tsquery('simple', {{0}})";

    private static string Sqlite(string table) => $"""
        CREATE VIRTUAL TABLE IF NOT EXISTS {table}_words USING fts5(search_text, content='{table}', content_rowid='id', tokenize='unicode61', prefix='2 3 4');
        CREATE TRIGGER IF NOT EXISTS {table}_words_insert AFTER INSERT ON {table} BEGIN
          INSERT INTO {table}_words(rowid, search_text) VALUES (new.id, new.search_text);
        END;
        CREATE TRIGGER IF NOT EXISTS {table}_words_delete AFTER DELETE ON {table} BEGIN
          INSERT INTO {table}_words({table}_words, rowid, search_text) VALUES ('delete', old.id, old.search_text);
        END;
        CREATE TRIGGER IF NOT EXISTS {table}_words_update AFTER UPDATE OF search_text ON {table} BEGIN
          INSERT INTO {table}_words({table}_words, rowid, search_text) VALUES ('delete', old.id, old.search_text);
          INSERT INTO {table}_words(rowid, search_text) VALUES (new.id, new.search_text);
        END;
        """;
}
