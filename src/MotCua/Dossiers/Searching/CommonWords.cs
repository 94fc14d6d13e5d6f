using System.Text.Json;
using MotCua.Platform;

namespace MotCua.Dossiers.Searching;

/// <summary>Says of what was typed whether very many dossiers of the deployment have it, e.g. a family name: those are found another way.</summary>
internal sealed class CommonWords(MotCuaDbContext db, QuickReads reads)
{
    /// <summary>So many are looked up and sorted in a few milliseconds.</summary>
    private const int Few = 2_000;

    // SQLite stops counting where it is enough; PostgreSQL would read the whole index for that, and its planner knows about how many.
    private static readonly string Counted = $"select count(*) from (select 1 from dossier_search where dossier_search match @p0 limit {Few + 1})";
    private const string Estimated = "explain (format json) select 1 from dossiers where to_tsvector('simple', search_text) @@ to_tsquery('simple', @p0)";

    public async Task<bool> AreAsync(string? typed, CancellationToken cancellationToken)
    {
        var words = SearchWords.Words(VietnamText.Fold(typed));
        if (words.Count == 0) return false;

        var told = db.IsSqlite
            ? await reads.FirstAsync(Counted, SearchWords.SqliteMatch(words), row => $"{row.GetInt64(0)}", cancellationToken)
            : await reads.FirstAsync(Estimated, SearchWords.PostgresMatch(words), row => $"{PlannedRows(row.GetString(0))}", cancellationToken);
        return told is not null && long.Parse(told, System.Globalization.CultureInfo.InvariantCulture) > Few;
    }

    private static long PlannedRows(string plan)
    {
        using var read = JsonDocument.Parse(plan);
        return read.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetInt64();
    }
}
