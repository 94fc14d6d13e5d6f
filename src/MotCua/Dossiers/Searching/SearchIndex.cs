using Microsoft.EntityFrameworkCore;
using MotCua.Platform;
using MotCua.Platform.Hosting;

namespace MotCua.Dossiers.Searching;

/// <summary>The word index over folded names and codes: FTS5 on SQLite, GIN on PostgreSQL. Kept by the database itself, so that no way of writing forgets it.</summary>
internal sealed class SearchIndex(MotCuaDbContext db) : ISeed
{
    private const string Sqlite = """
        CREATE VIRTUAL TABLE IF NOT EXISTS dossier_search USING fts5(search_text, content='dossiers', content_rowid='id', tokenize='unicode61', prefix='2 3 4');
        CREATE TRIGGER IF NOT EXISTS dossier_search_insert AFTER INSERT ON dossiers BEGIN
          INSERT INTO dossier_search(rowid, search_text) VALUES (new.id, new.search_text);
        END;
        CREATE TRIGGER IF NOT EXISTS dossier_search_delete AFTER DELETE ON dossiers BEGIN
          INSERT INTO dossier_search(dossier_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
        END;
        CREATE TRIGGER IF NOT EXISTS dossier_search_update AFTER UPDATE OF search_text ON dossiers BEGIN
          INSERT INTO dossier_search(dossier_search, rowid, search_text) VALUES ('delete', old.id, old.search_text);
          INSERT INTO dossier_search(rowid, search_text) VALUES (new.id, new.search_text);
        END;
        """;

    private const string Postgres = "CREATE INDEX IF NOT EXISTS ix_dossiers_search ON dossiers USING gin (to_tsvector('simple', search_text));";

    public Task SeedAsync(CancellationToken cancellationToken) => db.Database.ExecuteSqlRawAsync(db.IsSqlite ? Sqlite : Postgres, cancellationToken);
}
