using System.Text.Json;
using MotCua.Platform;

namespace MotCua.Dossiers.Searching;

/// <summary>How the words of a search are best found.</summary>
/// <param name="AreCommon">Very many dossiers of the deployment have them, e.g. a family name.</param>
/// <param name="Ids">The few that have them, where looking for their number told that too.</param>
internal sealed record WordsFound(bool AreCommon, IReadOnlyList<long>? Ids)
{
    public static WordsFound Unknown { get; } = new(false, null);
}

/// <summary>Says of what was typed whether very many dossiers have it: those are found another way.</summary>
internal sealed class CommonWords(MotCuaDbContext db, QuickReads reads)
{
    /// <summary>So many are looked up and sorted in a few milliseconds.</summary>
    private const int Few = 2_000;

    // SQLite stops where it is enough; PostgreSQL would read the whole index for that, and its planner knows about how many.
    private static readonly string First = $"select json_group_array(rowid) from (select rowid from dossier_search where dossier_search match @p0 limit {Few + 1})";
    private const string Estimated = "explain (format json) select 1 from dossiers where to_tsvector('simple', search_text) @@ to_tsquery('simple', @p0)";

    public async Task<WordsFound> LookAsync(string? typed, CancellationToken cancellationToken)
    {
        var words = SearchWords.WordsIn(typed);
        if (words.Count == 0 || await AskAsync(words, cancellationToken) is not { } told) return WordsFound.Unknown;
        if (!db.IsSqlite) return new(PlannedRows(told) > Few, null);

        var ids = JsonSerializer.Deserialize<List<long>>(told)!;
        return ids.Count > Few ? new(true, null) : new(false, ids);
    }

    private Task<string?> AskAsync(IReadOnlyList<string> words, CancellationToken cancellationToken) => db.IsSqlite
        ? reads.FirstAsync(First, SearchWords.SqliteMatch(words), row => row.GetString(0), cancellationToken)
        : reads.FirstAsync(Estimated, SearchWords.PostgresMatch(words), row => row.GetString(0), cancellationToken);

    private static long PlannedRows(string plan)
    {
        using var read = JsonDocument.Parse(plan);
        return read.RootElement[0].GetProperty("Plan").GetProperty("Plan Rows").GetInt64();
    }
}
